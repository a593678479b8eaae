package org.netloom.core.data.prepare;

/** Finds what would stand at a place if numbers were sorted, without sorting them (quickselect, Hoare 1961, with the median of three as pivot). */
final class Selection {

    private Selection() {}

    /**
     * What would stand at a place. Afterwards no number before that place is larger than it, and none behind it smaller.
     *
     * @param numbers none NaN; put into another order
     * @param place from 0
     */
    static double place(double[] numbers, int place) {
        int from = 0;
        int to = numbers.length - 1;
        while (from < to) {
            double pivot = middle(numbers[from], numbers[(from + to) >>> 1], numbers[to]);
            int left = from;
            int right = to;
            while (left <= right) {
                while (numbers[left] < pivot) {
                    left++;
                }
                while (numbers[right] > pivot) {
                    right--;
                }
                if (left <= right) {
                    double held = numbers[left];
                    numbers[left++] = numbers[right];
                    numbers[right--] = held;
                }
            }
            if (place <= right) {
                to = right;
            } else if (place >= left) {
                from = left;
            } else {
                return numbers[place];
            }
        }
        return numbers[place];
    }

    private static double middle(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
