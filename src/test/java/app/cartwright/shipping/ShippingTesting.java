package app.cartwright.shipping;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A shop with fulfilled orders to push, made anew for each test. */
abstract class ShippingTesting {
    @TempDir
    Path folder;

    ShippingShop shop;

    @BeforeEach
    void openShop() {
        shop = new ShippingShop(folder.resolve("cartwright.db"));
    }

    @AfterEach
    void closeShop() {
        shop.close();
    }
}
