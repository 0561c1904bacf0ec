package app.cartwright.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.scene.layout.region.LayeredBorderStyleConverter;
import java.io.File;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javafx.css.CssParser;
import javafx.css.ParsedValue;
import javafx.css.Rule;
import javafx.css.Stylesheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParsedSheetTest {
    @TempDir
    Path folder;

    /** The build puts an {@code app.bss} beside {@code app.css}, and JavaFX takes that one. */
    @Test
    void theSheetThatWasParsedByTheBuildSaysTheSameAsItsText() throws Exception {
        URL text = Objects.requireNonNull(Theme.class.getResource("/app/cartwright/desktop/app.css"));
        File css = Files.write(folder.resolve("app.css"), text.openStream().readAllBytes())
                .toFile();
        File bss = folder.resolve("app.bss").toFile();
        Stylesheet.convertToBinary(css, bss);
        Stylesheet parsed = Stylesheet.loadBinary(bss.toURI().toURL());
        Stylesheet read = new CssParser().parse(css.toURI().toURL());
        assertThat(rules(parsed)).isNotEmpty().containsExactlyElementsOf(rules(read));
        assertThat(read.getFontFaces()).as("fonts are not kept").isEmpty();
    }

    private static List<String> rules(Stylesheet sheet) {
        return sheet.getRules().stream()
                .map(r -> r.getSelectors() + " " + declarations(r))
                .toList();
    }

    private static List<String> declarations(Rule rule) {
        return rule.getDeclarations().stream()
                .map(d -> d.getProperty() + ":" + value(d.getParsedValue()) + (d.isImportant() ? " important" : ""))
                .toList();
    }

    /** Dashed lines have no text of their own as long as they are not converted. */
    private static String value(ParsedValue<?, ?> value) {
        return value.getConverter() instanceof LayeredBorderStyleConverter
                ? Arrays.deepToString((Object[]) value.convert(null))
                : value.toString().replaceAll("@[0-9a-f]+", "");
    }
}
