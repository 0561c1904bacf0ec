package app.cartwright.desktop.ui;

import app.cartwright.setup.CartKind;
import app.cartwright.setup.CartKinds;
import java.util.Locale;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.simpleicons.SimpleIcons;

/** A cart's logo on a white tile, or a tile with the first two letters of its kind where there is none. */
public final class CartLogo extends Label {
    /** How large the tile is. */
    public enum Size {
        SMALL,
        MEDIUM,
        LARGE
    }

    private static final int TILES = 8;
    private static final Map<String, Ikon> BRANDS = Map.ofEntries(
            Map.entry("shopify", SimpleIcons.SHOPIFY),
            Map.entry("shopifyplus", SimpleIcons.SHOPIFY),
            Map.entry("woocommerce", SimpleIcons.WOO),
            Map.entry("ebay", SimpleIcons.EBAY),
            Map.entry("amazon", SimpleIcons.AMAZON),
            Map.entry("amazonvendor", SimpleIcons.AMAZON),
            Map.entry("etsy", SimpleIcons.ETSY),
            Map.entry("magento", SimpleIcons.MAGENTO),
            Map.entry("prestashop", SimpleIcons.PRESTASHOP),
            Map.entry("salesforce", SimpleIcons.SALESFORCE),
            Map.entry("paypal", SimpleIcons.PAYPAL),
            Map.entry("square", SimpleIcons.SQUARE),
            Map.entry("squarespace", SimpleIcons.SQUARESPACE),
            Map.entry("wix", SimpleIcons.WIX));

    private final Size size;

    /** A tile without a cart yet. */
    public CartLogo(Size size) {
        this.size = size;
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getStyleClass().setAll("cart-logo", size.name().toLowerCase(Locale.ROOT));
    }

    /** The tile of a cart. */
    public CartLogo(Size size, @Nullable String kind, @Nullable String name) {
        this(size);
        show(kind, name);
    }

    /**
     * Shows another cart.
     *
     * @param kind {@code shopify} …, or null where it is not known
     * @param name what people call it; read out
     */
    public void show(@Nullable String kind, @Nullable String name) {
        String called = name == null ? "" : name;
        String word = kind == null ? called : kind;
        setAccessibleText(called.isEmpty() ? word : called);
        getStyleClass().setAll("cart-logo", size.name().toLowerCase(Locale.ROOT));
        String known = CartKinds.recognise(kind, called).map(CartKind::word).orElse(word.toLowerCase(Locale.ROOT));
        Ikon brand = BRANDS.get(known);
        if (brand != null) {
            setText("");
            FontIcon icon = new FontIcon(brand);
            icon.getStyleClass().add("brand-" + known);
            setGraphic(icon);
        } else {
            setGraphic(null);
            setText(letters(called.isEmpty() ? word : called));
            getStyleClass()
                    .addAll(
                            "tile",
                            "tile-"
                                    + (Math.floorMod(
                                                    word.toLowerCase(Locale.ROOT)
                                                            .hashCode(),
                                                    TILES)
                                            + 1));
        }
    }

    private static String letters(String name) {
        String letters = name.codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(2)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return letters.isEmpty()
                ? "?"
                : letters.substring(0, 1).toUpperCase(Locale.ROOT)
                        + letters.substring(1).toLowerCase(Locale.ROOT);
    }
}
