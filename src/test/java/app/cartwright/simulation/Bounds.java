package app.cartwright.simulation;

import java.util.SplittableRandom;

/**
 * How many calls the owner allows in one week, and how many rows a page holds. Small ones make a small shop meet what a
 * large one meets: budgets that are used up, lists of many pages.
 */
record Bounds(int inflowPerMinute, int inflowPerHour, int cartroverPerMinute, int cartroverPage, int inflowPage) {

    /** Drawn from the seed, apart from the script of the week. */
    static Bounds of(WeekPlan plan) {
        SplittableRandom random = new SplittableRandom(plan.seed() ^ 0x2545F4914F6CDD1DL);
        boolean tight = random.nextInt(3) == 0 && !plan.poison();
        boolean small = random.nextInt(3) == 0;
        return new Bounds(
                tight ? 15 : 50, tight ? 300 : 950, tight ? 20 : 90, small ? 4 : 100, small && !tight ? 20 : 100);
    }

    /** As the set-up file says it. */
    String limits() {
        return "{\"inflowPerMinute\":%d,\"inflowPerHour\":%d,\"cartroverPerMinute\":%d}"
                .formatted(inflowPerMinute, inflowPerHour, cartroverPerMinute);
    }

    /** As {@code contract.json} says it. */
    String contract() {
        return "{\"cartrover\":{\"pageLimit\":\"%d\"},\"inflow\":{\"pageSize\":\"%d\"}}"
                .formatted(cartroverPage, inflowPage);
    }
}
