package app.cartwright.desktop.overview;

import app.cartwright.bridge.StatusView.BudgetView;
import app.cartwright.desktop.base.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much of Cartwright's own limits of calls is used. */
final class Budgets {
    private final Texts texts;

    Budgets(Texts texts) {
        this.texts = texts;
    }

    /** What is said of the budgets as a whole. */
    String budgets(OverviewModel.Facts facts) {
        boolean slow = facts.status().budgets().stream()
                .anyMatch(b -> over(b.usedLastMinute(), b.perMinute()) || over(b.usedLastHour(), b.perHour()));
        boolean none = facts.status().budgets().stream().allMatch(b -> b.usedLastMinute() == 0);
        return texts.of(slow ? "overview.budget.slow" : none ? "overview.budget.none" : "overview.budget.fine");
    }

    private static boolean over(@Nullable Integer used, @Nullable Integer limit) {
        return used != null && limit != null && limit > 0 && used * 10L >= limit * 8L;
    }

    /** The meters: name, used, limit. */
    List<Budget> meters(OverviewModel.Facts facts) {
        List<Budget> all = new ArrayList<>();
        for (BudgetView b : facts.status().budgets()) {
            String name = texts.of("name." + b.api());
            all.add(new Budget(texts.of("overview.budget.minute", name), b.usedLastMinute(), b.perMinute()));
            Integer used = b.usedLastHour();
            Integer limit = b.perHour();
            if (used != null && limit != null) {
                all.add(new Budget(texts.of("overview.budget.hour", name), used, limit));
            }
        }
        return all;
    }

    /** One meter. */
    record Budget(String name, int used, int limit) {}
}
