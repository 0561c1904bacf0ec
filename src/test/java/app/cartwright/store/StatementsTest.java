package app.cartwright.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

class StatementsTest {
    @Test
    void aNameInAQuotedTextOrACommentIsNoValue() {
        try (Handle handle = Connections.inMemory().open()) {
            String text =
                    handle.createQuery("""
                SELECT ':no' || '--' || 'it''s :no' || :yes -- :no
                /* :no ' */ AS ":no"
                """).bind("yes", "!").mapTo(String.class).one();
            assertThat(text).isEqualTo(":no--it's :no!");
        }
    }

    @Test
    void oneNameMayStandInTwoPlacesAndAListInOne() {
        try (Handle handle = Connections.inMemory().open()) {
            handle.execute("CREATE TABLE t (n INTEGER)");
            handle.execute("INSERT INTO t VALUES (?), (?), (3)", 1, 2);
            for (List<Integer> some : List.of(List.of(1, 3), List.of(2), List.of(1, 3))) {
                assertThat(handle.createQuery("""
                            SELECT n FROM t WHERE n IN (<some>) AND n <= :most AND :most<9 ORDER BY n\
                            """)
                                .bindList("some", some)
                                .bind("most", 3)
                                .mapTo(Integer.class)
                                .list())
                        .isEqualTo(some);
            }
        }
    }
}
