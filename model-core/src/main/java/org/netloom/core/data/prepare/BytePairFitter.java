package org.netloom.core.data.prepare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

    private record Pair(String left, String right) {}

    private final List<List<String>> words = new ArrayList<>();
    private final List<Integer> times = new ArrayList<>();
    private final Map<Pair, Integer> counts = new HashMap<>();
    private final Map<Pair, Set<Integer>> places = new HashMap<>();
    private final PriorityQueue<Candidate> queue = new PriorityQueue<>();

    private BytePairFitter(Map<String, Integer> seen) {
        seen.forEach((word, count) -> {
            words.add(BytePairs.characters(word));
            times.add(count);
        });
        for (int word = 0; word < words.size(); word++) {
            count(word, times.get(word), new HashSet<>());
        }
        counts.keySet().forEach(this::offer);
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
        while (best != null && best.count() != counts.getOrDefault(new Pair(best.left(), best.right()), 0)) {
            best = queue.poll();
        }
        if (best == null || best.count() < FEWEST) {
            return false;
        }
        merges.add(best.left() + " " + best.right());
        Set<Pair> changed = new HashSet<>();
        for (int word : places.remove(new Pair(best.left(), best.right()))) {
            count(word, -times.get(word), changed);
            words.set(word, BytePairs.joined(words.get(word), best.left(), best.right()));
            count(word, times.get(word), changed);
        }
        changed.forEach(this::offer);
        return true;
    }

    private void count(int word, int times, Set<Pair> changed) {
        List<String> pieces = words.get(word);
        for (int i = 0; i + 1 < pieces.size(); i++) {
            Pair pair = new Pair(pieces.get(i), pieces.get(i + 1));
            counts.merge(pair, times, Integer::sum);
            changed.add(pair);
            if (times > 0) {
                places.computeIfAbsent(pair, none -> new HashSet<>()).add(word);
            }
        }
    }

    private void offer(Pair pair) {
        int count = counts.getOrDefault(pair, 0);
        if (count == 0) {
            counts.remove(pair);
            places.remove(pair);
        } else if (count >= FEWEST) {
            queue.add(new Candidate(count, pair.left(), pair.right()));
        }
    }
}
