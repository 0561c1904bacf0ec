package app.cartwright.orders;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A shop whose orders are pulled, made anew for each test. */
abstract class PullTesting {
    @TempDir
    Path folder;

    PullShop shop;

    @BeforeEach
    void openShop() {
        shop = new PullShop(folder.resolve("cartwright.db"));
    }

    @AfterEach
    void closeShop() {
        shop.close();
    }
}
