package org.netloom.core.data.prepare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import org.netloom.core.data.BytePairs;
import org.netloom.core.data.Column;
import org.netloom.core.data.FittedText;
import org.netloom.core.data.TextSettings;

/**
 * Learns merges from training rows, and no others: the pair that stands side by side most often is joined, again and again, until the
 * vocabulary is full or no pair comes twice. Of equals the first by their letters is joined, so the order of rows plays no part.
 */
final class BytePairFitter {

    private static final int FEWEST = 2;

    /** How often two pieces stood side by side when it was looked. */
    private record Candidate(int count, String left, String right) implements Comparable<Candidate> {
        @Override
        public int compareTo(Candidate other) {
            int byCount = Integer.compare(other.count, count);
            int byLeft = byCount != 0 ? byCount : left.compareTo(other.left);
            return byLeft != 0 ? byLeft : right.compareTo(other.right);
        }
    }

    /** How often a pair stands side by side, and in which words it was seen; words in which it was joined since stay listed. */
    private static final class Pair {
        private int count;
        private int[] words = new int[2];
        private int size;

        void add(int word) {
            if (size > 0 && words[size - 1] == word) {
                return;
            }
            if (size == words.length) {
                words = Arrays.copyOf(words, 2 * size);
            }
            words[size++] = word;
        }
    }

    /** What each piece is, by its number: pieces are counted, and compared, as numbers. */
    private final List<String> pieces = new ArrayList<>();

    private final Map<String, Integer> numbers = new HashMap<>();
    private final int[][] words;
    private final int[] times;
    private final Map<Long, Pair> pairs = new HashMap<>();
    private final PriorityQueue<Candidate> queue = new PriorityQueue<>();

    private BytePairFitter(Map<String, Integer> seen) {
        words = new int[seen.size()][];
        times = new int[seen.size()];
        int next = 0;
        for (Map.Entry<String, Integer> entry : seen.entrySet()) {
            words[next] = BytePairs.characters(entry.getKey()).stream()
                    .mapToInt(this::numberOf)
                    .toArray();
            times[next] = entry.getValue();
            next++;
        }
        for (int word = 0; word < words.length; word++) {
            for (int i = 0; i + 1 < words[word].length; i++) {
                Pair pair = pairs.computeIfAbsent(key(words[word][i], words[word][i + 1]), none -> new Pair());
                pair.count += times[word];
                pair.add(word);
            }
        }
        pairs.forEach(this::offer);
    }

    private int numberOf(String piece) {
        return numbers.computeIfAbsent(piece, unseen -> {
            pieces.add(unseen);
            return pieces.size() - 1;
        });
    }

    private static long key(int left, int right) {
        return (long) left << 32 | right;
    }

    static FittedText fit(TextSettings settings, Column column, int[] rows) {
        Map<String, Integer> seen = new HashMap<>();
        for (int row : rows) {
            String cell = column.cell(row);
            if (cell != null) {
                BytePairs.words(cell).forEach(word -> seen.merge(word, 1, Integer::sum));
            }
        }
        Map<String, Integer> characters = new HashMap<>();
        seen.forEach((word, count) ->
                BytePairs.characters(word).forEach(character -> characters.merge(character, count, Integer::sum)));
        Set<String> vocabulary = new LinkedHashSet<>(
                TextFitter.byFrequency(characters).limit(settings.vocabulary()).toList());
        List<String> merges = merges(seen, settings.vocabulary() - vocabulary.size());
        merges.forEach(merge -> vocabulary.add(merge.replace(" ", "")));
        return new FittedText(settings, List.copyOf(vocabulary), merges);
    }

    /**
     * The merges that words lead to, in their order.
     *
     * @param seen how often each word was seen
     * @param most so many merges at most
     * @return two pieces each, with a space in between
     */
    static List<String> merges(Map<String, Integer> seen, int most) {
        BytePairFitter fitter = new BytePairFitter(seen);
        List<String> merges = new ArrayList<>();
        while (merges.size() < most && fitter.join(merges)) {}
        return merges;
    }

    /** Joins the most frequent pair; false if there is none. */
    private boolean join(List<String> merges) {
        Candidate best = queue.poll();
        // What was counted before an overlapping pair was joined is out of date: it stands in the queue again with its
        // new count.
        while (best != null && best.count() != countOf(best)) {
            best = queue.poll();
        }
        if (best == null) {
            return false;
        }
        merges.add(best.left() + " " + best.right());
        int left = numberOf(best.left());
        int right = numberOf(best.right());
        int both = numberOf(best.left() + best.right());
        Pair joined = Objects.requireNonNull(pairs.remove(key(left, right)));
        Map<Long, Integer> changes = new HashMap<>();
        for (int i = 0; i < joined.size; i++) {
            join(joined.words[i], left, right, both, changes);
        }
        changes.forEach(this::change);
        return true;
    }

    private int countOf(Candidate candidate) {
        Pair pair = pairs.get(key(numberOf(candidate.left()), numberOf(candidate.right())));
        return pair == null ? 0 : pair.count;
    }

    private void join(int word, int left, int right, int both, Map<Long, Integer> changes) {
        int[] before = words[word];
        int[] after = new int[before.length];
        int size = 0;
        for (int i = 0; i < before.length; i++) {
            boolean pair = i + 1 < before.length && before[i] == left && before[i + 1] == right;
            after[size++] = pair ? both : before[i];
            i += pair ? 1 : 0;
        }
        if (size == before.length) {
            return;
        }
        words[word] = Arrays.copyOf(after, size);
        for (int i = 0; i + 1 < before.length; i++) {
            changes.merge(key(before[i], before[i + 1]), -times[word], Integer::sum);
        }
        for (int i = 0; i + 1 < size; i++) {
            changes.merge(key(after[i], after[i + 1]), times[word], Integer::sum);
            if (after[i] == both || after[i + 1] == both) {
                pairs.computeIfAbsent(key(after[i], after[i + 1]), none -> new Pair())
                        .add(word);
            }
        }
    }

    private void change(long key, int by) {
        Pair pair = pairs.get(key);
        if (by == 0 || pair == null) {
            return;
        }
        pair.count += by;
        if (pair.count == 0) {
            pairs.remove(key);
        } else {
            offer(key, pair);
        }
    }

    private void offer(long key, Pair pair) {
        if (pair.count >= FEWEST) {
            queue.add(new Candidate(pair.count, pieces.get((int) (key >>> 32)), pieces.get((int) key)));
        }
    }
}
