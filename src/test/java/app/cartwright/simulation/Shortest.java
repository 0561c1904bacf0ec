package app.cartwright.simulation;

import java.nio.file.Path;

/** Cuts the script of a week that failed for as long as it still fails. */
final class Shortest {
    private static final int MOST_RUNS = 24;

    private Shortest() {}

    /** The shortest prefix of the same world that still breaks the same promise. */
    static SimulatedWeek.Ended of(SimulatedWeek.Ended failed, Path folder) {
        String promise = promise(failed);
        SimulatedWeek.Ended best = failed;
        int runs = 0;
        for (int days = 1; days < best.plan().days() && runs < MOST_RUNS; days++) {
            runs++;
            SimulatedWeek.Ended tried = SimulatedWeek.run(failed.plan().shorter(days), folder);
            if (promise(tried).equals(promise)) {
                best = tried;
                break;
            }
        }
        int good = -1;
        int bad = best.plan().incidents().size();
        while (bad - good > 1 && runs < MOST_RUNS) {
            runs++;
            int middle = (good + bad) / 2;
            SimulatedWeek.Ended tried = SimulatedWeek.run(best.plan().cut(middle), folder);
            if (promise(tried).equals(promise)) {
                best = tried;
                bad = middle;
            } else {
                good = middle;
            }
        }
        for (int i = best.plan().incidents().size() - 1; i >= 0 && runs < MOST_RUNS; i--) {
            runs++;
            SimulatedWeek.Ended tried = SimulatedWeek.run(best.plan().without(i), folder);
            if (promise(tried).equals(promise)) {
                best = tried;
            }
        }
        return best;
    }

    private static String promise(SimulatedWeek.Ended ended) {
        int end = ended.broken().indexOf(':');
        return end < 0 ? "" : ended.broken().substring(0, end);
    }

    /** What to print of a failure. */
    static String story(SimulatedWeek.Ended failed, SimulatedWeek.Ended shortest) {
        StringBuilder text = new StringBuilder();
        text.append("seed ")
                .append(failed.plan().seed())
                .append(" broke ")
                .append(failed.broken())
                .append('\n');
        text.append("shortest world: ")
                .append(shortest.plan().days())
                .append(" days, interval ")
                .append(shortest.plan().intervalSeconds())
                .append(" s, ")
                .append(shortest.plan().incidents().size())
                .append(" incidents\n");
        shortest.plan()
                .incidents()
                .forEach(i ->
                        text.append("  ").append(i.at()).append(' ').append(i).append('\n'));
        text.append("last steps:\n");
        shortest.last().stream()
                .skip(Math.max(0, shortest.last().size() - 40))
                .forEach(line -> text.append("  ").append(line).append('\n'));
        text.append("replay: mvn -q -Psimulate verify -Dweeks=1 -Dseed=")
                .append(failed.plan().seed());
        return text.toString();
    }
}
