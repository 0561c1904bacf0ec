package app.cartwright.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text and the borders of controls can be told from their ground, in both themes. */
class ContrastTest {
    private static final Pattern VARIABLE = Pattern.compile("(-c[a-z]+-[\\w-]+):\\s*([^;]+);");

    @ParameterizedTest
    @CsvSource({
        "-color-fg-default, -color-bg-default, 4.5",
        "-color-fg-default, -color-bg-subtle, 4.5",
        "-color-fg-default, -cw-selected, 4.5",
        "-color-fg-muted, -color-bg-default, 4.5",
        "-color-fg-muted, -color-bg-subtle, 4.5",
        "-color-fg-subtle, -color-bg-default, 4.5",
        "-color-accent-fg, -color-bg-default, 4.5",
        "-color-fg-default, -color-bg-inset, 4.5",
        "-color-fg-muted, -color-bg-inset, 4.5",
        "-color-fg-muted, -cw-selected, 4.5",
        "-color-fg-muted, -color-accent-subtle, 4.5",
        "-color-fg-default, -color-success-subtle, 4.5",
        "-color-fg-default, -color-warning-subtle, 4.5",
        "-color-fg-default, -color-danger-subtle, 4.5",
        "-color-accent-fg, -color-bg-subtle, 4.5",
        "-color-success-fg, -color-bg-default, 4.5",
        "-color-warning-fg, -color-bg-default, 4.5",
        "-color-danger-fg, -color-bg-default, 4.5",
        "-color-fg-emphasis, -color-danger-5, 4.5",
        "-color-success-fg, -color-success-subtle, 4.5",
        "-color-warning-fg, -color-warning-subtle, 4.5",
        "-color-danger-fg, -color-danger-subtle, 4.5",
        "-color-accent-fg, -color-accent-subtle, 4.5",
        "-color-fg-default, -color-accent-subtle, 4.5",
        "-color-fg-emphasis, -color-accent-emphasis, 4.5",
        "-cw-tooltip-fg, -cw-tooltip-bg, 4.5",
        "-cw-control, -color-bg-default, 3",
        "-color-accent-emphasis, -color-bg-default, 3",
        "-color-accent-emphasis, -color-bg-inset, 3",
        "-color-danger-emphasis, -color-bg-default, 3",
        "-color-fg-subtle, -color-bg-default, 3",
        "-color-fg-emphasis, -color-fg-subtle, 3",
        "-cw-cart-1, -color-bg-default, 3",
        "-cw-cart-2, -color-bg-default, 3",
        "-cw-cart-3, -color-bg-default, 3",
        "-cw-cart-4, -color-bg-default, 3"
    })
    void textAndControlsStandOut(String front, String ground, double least) throws IOException {
        for (boolean dark : new boolean[] {false, true}) {
            Map<String, String> tokens = tokens(dark);
            Color surface = color(tokens, "-color-bg-default");
            Color under = over(color(tokens, ground), surface);
            double ratio = ratio(over(color(tokens, front), under), under);
            assertThat(ratio)
                    .as("%s on %s, %s", front, ground, dark ? "dark" : "light")
                    .isGreaterThanOrEqualTo(least);
        }
    }

    private static Map<String, String> tokens(boolean dark) throws IOException {
        Map<String, String> tokens = new HashMap<>();
        read(text("/atlantafx/base/theme/primer-" + (dark ? "dark" : "light") + ".css"), ".root {", tokens);
        String own = text("/app/cartwright/desktop/app.css");
        read(own, ".root {", tokens);
        if (dark) {
            read(own, ".root.dark {", tokens);
        }
        return tokens;
    }

    private static void read(String css, String selector, Map<String, String> into) {
        int from = css.indexOf(selector);
        Matcher matcher = VARIABLE.matcher(css.substring(from, css.indexOf('}', from)));
        while (matcher.find()) {
            into.put(matcher.group(1), matcher.group(2).strip());
        }
    }

    private static Color color(Map<String, String> tokens, String name) {
        String value = name;
        for (int i = 0; value.startsWith("-") && i < 5; i++) {
            value = Objects.requireNonNull(tokens.get(value), value);
        }
        return Color.web(value);
    }

    private static Color over(Color front, Color ground) {
        double a = front.getOpacity();
        return Color.color(
                front.getRed() * a + ground.getRed() * (1 - a),
                front.getGreen() * a + ground.getGreen() * (1 - a),
                front.getBlue() * a + ground.getBlue() * (1 - a));
    }

    private static double ratio(Color a, Color b) {
        double one = luminance(a);
        double two = luminance(b);
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    private static double luminance(Color c) {
        return 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(ContrastTest.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
