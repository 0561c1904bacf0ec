package app.cartwright.variants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The main job against each variant alone and each pair of them. */
@Tag("pairs")
class VariantPairsTest {
    @Test
    void theMainJobIsDoneAgainstEachVariantAndEachPair() throws IOException {
        Path folder = MainJob.folder();
        List<Variant> all = Variant.all();
        List<List<Variant>> runs = new ArrayList<>();
        runs.add(List.of());
        for (int i = 0; i < all.size(); i++) {
            runs.add(List.of(all.get(i)));
            for (int j = i + 1; j < all.size(); j++) {
                if (all.get(i).goesWith(all.get(j))) {
                    runs.add(List.of(all.get(i), all.get(j)));
                }
            }
        }
        List<String> wrong = new ArrayList<>();
        for (List<Variant> run : runs) {
            List<String> found = MainJob.run(run, folder);
            if (!found.isEmpty()) {
                wrong.add(VariantsTogetherTest.named(run) + ": " + found);
            }
        }
        Files.delete(folder);
        System.out.printf("variants: %d runs, %d wrong%n", runs.size(), wrong.size());
        assertThat(wrong).isEmpty();
    }
}
