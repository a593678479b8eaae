package org.netloom.core.data;

/** Puts whole numbers, such as rows, into an order that is not their own. Those at one place stay as they stood. Holds no object for any of them. */
public final class IntSort {

    /** So few are put in one by one. */
    private static final int FEW = 16;

    private IntSort() {}

    /** An order, as that of {@link java.util.Comparator}. */
    @FunctionalInterface
    public interface Order {
        int compare(int one, int other);
    }

    /** Sorts an array by merging; takes half as much room again, and little time where most of it is in order. */
    public static void sort(int[] numbers, Order order) {
        sort(numbers, new int[(numbers.length + 1) / 2], 0, numbers.length, order);
    }

    private static void sort(int[] numbers, int[] left, int from, int to, Order order) {
        if (to - from <= FEW) {
            insert(numbers, from, to, order);
            return;
        }
        int middle = from + to >>> 1;
        sort(numbers, left, from, middle, order);
        sort(numbers, left, middle, to, order);
        if (order.compare(numbers[middle - 1], numbers[middle]) <= 0) {
            return;
        }
        int lefts = middle - from;
        System.arraycopy(numbers, from, left, 0, lefts);
        int one = 0;
        int other = middle;
        for (int at = from; one < lefts; at++) {
            boolean right = other < to && order.compare(left[one], numbers[other]) > 0;
            numbers[at] = right ? numbers[other++] : left[one++];
        }
    }

    private static void insert(int[] numbers, int from, int to, Order order) {
        for (int i = from + 1; i < to; i++) {
            int number = numbers[i];
            int at = i;
            while (at > from && order.compare(numbers[at - 1], number) > 0) {
                numbers[at] = numbers[at - 1];
                at--;
            }
            numbers[at] = number;
        }
    }
}
