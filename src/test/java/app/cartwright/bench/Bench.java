package app.cartwright.bench;

import java.nio.file.Path;
import java.util.List;

/** Something that is measured: one or more lines of the table in {@code docs/benchmarks.md}. */
interface Bench {
    /**
     * Measures, and prints nothing.
     *
     * @param folder an empty one of its own
     */
    List<Figure> measure(Path folder) throws Exception;
}
