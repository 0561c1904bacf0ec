package app.cartwright.desktop.overview;

import app.cartwright.bridge.ErrorView;
import app.cartwright.desktop.base.Texts;
import app.cartwright.desktop.base.Times;
import app.cartwright.desktop.ui.CartNames;
import app.cartwright.desktop.ui.Causes;
import app.cartwright.desktop.ui.Navigator.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The problems by cause, the oldest first, and how many are left out. */
final class ProblemRows {
    private static final int ROWS = 5;
    private static final int ROWS_UNDER_BANNER = 3;

    private final Texts texts;
    private final Times times;

    ProblemRows(Texts texts, Times times) {
        this.texts = texts;
        this.times = times;
    }

    /**
     * A row of the problems.
     *
     * @param shortDetail the same in a narrow window
     */
    record Problem(
            Ikon icon,
            String tone,
            String title,
            String detail,
            String shortDetail,
            Page page,
            @Nullable String target) {}

    List<Problem> problems(OverviewModel.Facts facts) {
        List<Problem> all = new ArrayList<>();
        for (ErrorView e : facts.errors()) {
            String age = times.since(e.firstSeenAt());
            String title = texts.of("overview.problem", Causes.what(texts, e), Causes.inSentence(texts, e));
            String about = Causes.about(title, e);
            all.add(new Problem(
                    Causes.icon(e),
                    Causes.toneClass(e),
                    title,
                    detail(e, age, about),
                    texts.of("overview.problem.short", age, about),
                    Page.ERRORS,
                    e.id()));
        }
        int rows = facts.plain() ? ROWS : ROWS_UNDER_BANNER;
        int room = facts.alerts().isEmpty() ? rows : rows - 1;
        List<Problem> shown = new ArrayList<>(all.subList(0, Math.min(room, all.size())));
        if (!facts.alerts().isEmpty()) {
            Set<String> carts = new LinkedHashSet<>();
            facts.alerts().forEach(a -> carts.add(CartNames.of(OverviewModel.kindOf(facts, a.cart()), a.cart())));
            shown.add(new Problem(
                    Feather.BELL,
                    "muted",
                    texts.count("overview.alerts", facts.alerts().size()),
                    texts.of("overview.alerts.detail", String.join(", ", carts)),
                    String.join(", ", carts),
                    Page.ALERTS,
                    null));
        }
        return shown;
    }

    private String detail(ErrorView e, String age, String about) {
        Instant look = e.nextLookAt();
        if (look != null) {
            return texts.of("overview.problem.nextLook", times.shortly(look), about);
        }
        if (!"pullOrders".equals(e.service())) {
            return texts.of("overview.problem.waiting", age, about);
        }
        return texts.of(e.items().size() > 1 ? "overview.problem.oldest" : "overview.problem.held", age, about);
    }

    /** How many errors the list leaves out. */
    int moreProblems(OverviewModel.Facts facts) {
        int alertRow = facts.alerts().isEmpty() ? 0 : 1;
        return facts.errors().size() - (problems(facts).size() - alertRow);
    }
}
