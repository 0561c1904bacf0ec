package app.cartwright.variants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The main job in few runs that hold each two variants together at least once. */
class VariantsTogetherTest {
    private static Path folder;

    @BeforeAll
    static void open() throws IOException {
        folder = MainJob.folder();
    }

    @AfterAll
    static void close() throws IOException {
        Files.delete(folder);
    }

    static String named(List<Variant> variants) {
        return variants.isEmpty()
                ? "as the references take it"
                : variants.stream().map(Variant::name).collect(Collectors.joining(" + "));
    }

    @Test
    @Tag("M2")
    @Tag("M55")
    @Tag("M63")
    @Tag("M73")
    @Tag("M80")
    @Tag("P1")
    @Tag("P3")
    @Tag("P7")
    void theMainJobIsDoneWhicheverVariantsComeTogether() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (List<Variant> run : Covering.runs(Variant.all())) {
            List<String> found = MainJob.run(run, folder);
            if (!found.isEmpty()) {
                wrong.add(named(run) + ": " + found);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void eachTwoVariantsThatGoTogetherAreInOneOfTheRuns() {
        List<Variant> all = Variant.all();
        List<List<Variant>> runs = Covering.runs(all);
        for (Variant one : all) {
            for (Variant other : all) {
                if (one.goesWith(other)) {
                    assertThat(runs).anyMatch(run -> run.contains(one) && run.contains(other));
                }
            }
        }
        assertThat(runs).hasSizeLessThan(40);
    }

    @Test
    void aVariantThatCartwrightWasNotToldOfIsNoticed() throws IOException {
        Variant untold = new Variant(
                "inventory path", "untold", v -> v.inventoryPath("/v1/elsewhere"), v -> v, "", java.util.Map.of());

        assertThat(MainJob.run(List.of(untold), folder)).isNotEmpty();
    }
}
