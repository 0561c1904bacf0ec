package app.cartwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The practice shop alone in one terminal, the commands in another, as the README shows. */
class SandboxCommandTest {
    @TempDir
    Path folder;

    @Test
    @Tag("M7")
    void aShopThatWasJustOpenedHasOrdersToPull() throws IOException, InterruptedException {
        Path file = folder.resolve("practice.json");
        try (TrialShop shop = new TrialShop(folder)) {
            Thread other = Thread.ofPlatform().start(() -> shop.text("sandbox", "--setup-file", file.toString()));
            try {
                await().until(() -> Files.exists(file) && Files.size(file) > 0);
                assertThat(shop.run("setup", "--from", file.toString()).code()).isZero();

                TrialShop.Ran sync = shop.run("sync", "--once");

                assertThat(sync.code()).isZero();
                assertThat(sync.json().get("ordersPulled").asInt()).isEqualTo(5);
                assertThat(shop.run("orders").json()).hasSize(5);
            } finally {
                other.interrupt();
                other.join();
            }
        }
    }
}
