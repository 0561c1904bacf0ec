package app.cartwright.desktop;

import app.cartwright.desktop.base.Texts;
import app.cartwright.desktop.base.Times;
import java.time.InstantSource;
import java.util.Locale;

/** Texts and times for tests of view models. */
public final class Models {
    public static final Texts TEXTS = new Texts(Locale.US);
    public static final Times TIMES = new Times(InstantSource.fixed(Larkspur.NOW), Larkspur.ZONE, Locale.US, TEXTS);

    private Models() {}
}
