package app.cartwright.problems;

import app.cartwright.store.ErrorRows;
import app.cartwright.store.Store;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The errors in the store: one row for each cause and subject, which names all orders and SKUs that it concerns. */
public final class StoredProblems implements Problems {
    private static final String OPEN = OpenError.State.OPEN.word();
    private static final String DISMISSED = OpenError.State.DISMISSED.word();
    private static final String RESOLVED = OpenError.State.RESOLVED.word();
    private static final int LONGEST_ANSWER = 4_000;

    private final Store store;
    private final ErrorRows rows;
    private final InstantSource clock;

    public StoredProblems(Store store, InstantSource clock) {
        this.store = store;
        this.rows = new ErrorRows(store);
        this.clock = clock;
    }

    @Override
    public void raise(Problem problem) {
        store.change(handle -> {
            String code = problem.code().word();
            List<ErrorRows.Row> dismissed = rows.dismissed(code, problem.subject());
            List<Problem.Item> wanted = notIn(dismissed, problem.items());
            Optional<ErrorRows.Row> open = rows.open(code, problem.subject());
            boolean nothingNew = problem.items().isEmpty() ? open.isEmpty() : wanted.isEmpty();
            if (nothingNew && !dismissed.isEmpty()) {
                again(dismissed.getLast(), problem, List.of());
            } else if (open.isPresent()) {
                again(open.get(), problem, wanted);
            } else {
                openNew(problem, wanted);
            }
        });
    }

    private static List<Problem.Item> notIn(List<ErrorRows.Row> dismissed, List<Problem.Item> items) {
        Set<String> known = dismissed.stream()
                .flatMap(row -> row.items().stream())
                .filter(ErrorRows.Item::active)
                .map(ErrorRows.Item::key)
                .collect(Collectors.toSet());
        return items.stream().filter(item -> !known.contains(item.key())).toList();
    }

    private void openNew(Problem problem, List<Problem.Item> items) {
        long id = rows.add(row(0, problem, clock.instant(), 1));
        items.forEach(item -> rows.putItem(id, item(item, 1)));
    }

    private void again(ErrorRows.Row row, Problem problem, List<Problem.Item> items) {
        Map<String, Integer> before = new HashMap<>();
        row.items().stream().filter(ErrorRows.Item::active).forEach(item -> before.put(item.key(), item.attempts()));
        int attempts = items.isEmpty() ? row.attempts() + 1 : row.attempts();
        for (Problem.Item item : items) {
            int tried = before.getOrDefault(item.key(), 0) + 1;
            rows.putItem(row.id(), item(item, tried));
            attempts = Math.max(attempts, tried);
        }
        rows.seenAgain(row(row.id(), problem, row.firstSeenAt(), attempts));
    }

    private ErrorRows.Row row(long id, Problem problem, Instant firstSeenAt, int attempts) {
        return new ErrorRows.Row(
                id,
                problem.code().word(),
                problem.service() == null ? null : problem.service().word(),
                problem.subject(),
                ErrorReading.json(problem.facts()),
                problem.processId(),
                cut(problem.rawAnswer()),
                OPEN,
                firstSeenAt,
                clock.instant(),
                attempts,
                null,
                null,
                null,
                List.of());
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= LONGEST_ANSWER ? text : text.substring(0, LONGEST_ANSWER) + "…";
    }

    private static ErrorRows.Item item(Problem.Item item, int attempts) {
        return new ErrorRows.Item(item.key(), item.label(), item.detail(), true, attempts);
    }

    @Override
    public void resolveItem(ProblemCode code, String itemKey) {
        // Nearly always there is nothing: one read, no commit.
        if (rows.naming(code.word(), itemKey).isEmpty()) {
            return;
        }
        store.change(handle -> {
            for (ErrorRows.Row row : rows.naming(code.word(), itemKey)) {
                rows.endItem(row.id(), itemKey);
                boolean last = row.items().stream()
                        .noneMatch(item -> item.active() && !item.key().equals(itemKey));
                if (last) {
                    end(row);
                }
            }
        });
    }

    @Override
    public void resolve(ProblemCode code, String subject) {
        if (over(code, subject).isEmpty()) {
            return;
        }
        store.change(handle -> over(code, subject).forEach(row -> {
            row.items().forEach(item -> rows.endItem(row.id(), item.key()));
            end(row);
        }));
    }

    private List<ErrorRows.Row> over(ProblemCode code, String subject) {
        return rows.unresolved(code.word(), subject);
    }

    private void end(ErrorRows.Row row) {
        boolean dismissed = row.state().equals(DISMISSED);
        rows.setState(row.id(), RESOLVED, dismissed ? row.closedAt() : clock.instant(), row.reason());
    }

    @Override
    public boolean isOpen(ProblemCode code, String itemKey) {
        return rows.naming(code.word(), itemKey).stream()
                .anyMatch(row -> row.state().equals(OPEN));
    }
}
