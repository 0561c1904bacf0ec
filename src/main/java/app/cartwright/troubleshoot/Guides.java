package app.cartwright.troubleshoot;

/** The three guides. */
public final class Guides {
    /** "My order didn't come in". */
    public static final Guide ORDER = OrderGuide.GUIDE;

    /** "Stock differs between inFlow and my cart". */
    public static final Guide STOCK = StockGuide.GUIDE;

    /** "Shipping didn't reach my cart". */
    public static final Guide SHIPPING = ShippingGuide.GUIDE;

    private Guides() {}
}
