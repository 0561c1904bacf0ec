package app.cartwright.desktop.base;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The words of the window, from {@code texts.properties}. Placeholders are {@code {0}}, {@code {1}} …; nothing else is
 * special in a text.
 */
public final class Texts {
    private final ResourceBundle bundle;
    private final Locale locale;

    /** The texts in the language that fits the locale best. */
    public Texts(Locale locale) {
        this.bundle = ResourceBundle.getBundle("app.cartwright.desktop.texts", locale);
        this.locale = locale;
    }

    /** The text of a key with its placeholders filled in; an unknown key is a bug and shows as the key itself. */
    public String of(String key, Object... values) {
        String text;
        try {
            text = bundle.getString(key);
        } catch (MissingResourceException e) {
            return key;
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /**
     * A text that names a count: {@code key.one} for 1, else {@code key.many}. The count is {@code {0}}, the values
     * start at {@code {1}}.
     */
    public String count(String key, long count, Object... values) {
        Object[] all = new Object[values.length + 1];
        all[0] = NumberFormat.getIntegerInstance(locale).format(count);
        System.arraycopy(values, 0, all, 1, values.length);
        return of(key + (count == 1 ? ".one" : ".many"), all);
    }

    /** Whether there is a text for the key. */
    public boolean has(String key) {
        return bundle.containsKey(key);
    }
}
