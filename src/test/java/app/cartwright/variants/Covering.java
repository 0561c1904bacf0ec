package app.cartwright.variants;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Few runs that hold each two answers to different questions together at least once, the likely answers among them. Chosen
 * greedily from a seed; the same each time.
 */
final class Covering {
    private static final int TRIES = 40;

    private Covering() {}

    /** Each run's variants. */
    static List<List<Variant>> runs(List<Variant> all) {
        Map<String, List<Integer>> answers = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            answers.computeIfAbsent(all.get(i).question(), key -> new ArrayList<>())
                    .add(i);
        }
        List<List<Integer>> questions = new ArrayList<>();
        int likely = all.size();
        for (List<Integer> own : answers.values()) {
            List<Integer> choices = new ArrayList<>(own);
            choices.add(likely++);
            questions.add(choices);
        }
        Set<Long> open = new HashSet<>();
        for (int q = 0; q < questions.size(); q++) {
            for (int r = q + 1; r < questions.size(); r++) {
                for (int one : questions.get(q)) {
                    for (int other : questions.get(r)) {
                        open.add(pair(one, other));
                    }
                }
            }
        }
        Random random = new Random(11);
        List<List<Variant>> runs = new ArrayList<>();
        while (!open.isEmpty()) {
            List<Integer> best = List.of();
            int most = -1;
            for (int i = 0; i < TRIES; i++) {
                List<Integer> row = row(questions, open, random);
                int covers = covered(row, open).size();
                if (covers > most) {
                    most = covers;
                    best = row;
                }
            }
            open.removeAll(covered(best, open));
            runs.add(best.stream().filter(i -> i < all.size()).map(all::get).toList());
        }
        return runs;
    }

    private static List<Integer> row(List<List<Integer>> questions, Set<Long> open, Random random) {
        List<Integer> order = new ArrayList<>();
        for (int q = 0; q < questions.size(); q++) {
            order.add(random.nextInt(order.size() + 1), q);
        }
        List<Integer> row = new ArrayList<>();
        for (int q : order) {
            List<Integer> choices = questions.get(q);
            int start = random.nextInt(choices.size());
            int best = choices.get(start);
            int most = -1;
            for (int i = 0; i < choices.size(); i++) {
                int choice = choices.get((start + i) % choices.size());
                int covers = (int) row.stream()
                        .filter(other -> open.contains(pair(choice, other)))
                        .count();
                if (covers > most) {
                    most = covers;
                    best = choice;
                }
            }
            row.add(best);
        }
        return row;
    }

    private static Set<Long> covered(List<Integer> row, Set<Long> open) {
        Set<Long> covered = new HashSet<>();
        for (int i = 0; i < row.size(); i++) {
            for (int j = i + 1; j < row.size(); j++) {
                long pair = pair(row.get(i), row.get(j));
                if (open.contains(pair)) {
                    covered.add(pair);
                }
            }
        }
        return covered;
    }

    private static long pair(int one, int other) {
        return Math.min(one, other) * 1_000L + Math.max(one, other);
    }
}
