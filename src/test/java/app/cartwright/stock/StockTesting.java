package app.cartwright.stock;

import app.cartwright.sandbox.CartRoverVariant;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A shop whose stock is pushed, made anew for each test. */
abstract class StockTesting {
    @TempDir
    Path folder;

    StockShop shop;

    @BeforeEach
    void openShop() {
        shop = new StockShop(folder.resolve("store.db"));
    }

    @AfterEach
    void closeShop() {
        shop.close();
    }

    /** Another shop in place of the one that is open, with other ways of CartRover. */
    final void reopen(CartRoverVariant variant) {
        shop.close();
        shop = new StockShop(folder.resolve("other.db"), variant);
    }
}
