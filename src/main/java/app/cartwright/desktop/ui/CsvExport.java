package app.cartwright.desktop.ui;

import app.cartwright.csv.Csv;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

/** Asks where to, writes a list as CSV in the background and says how it went. */
public final class CsvExport {
    private CsvExport() {}

    /**
     * Exports rows; nothing happens where no file is chosen.
     *
     * @param name of the file, without its ending
     */
    public static void ask(Desk desk, String name, List<String> header, List<List<String>> rows) {
        var texts = desk.texts();
        desk.files()
                .save(texts.of("table.exportTitle"), name + ".csv")
                .ifPresent(file -> desk.tasks()
                        .run(
                                () -> Files.writeString(file, Csv.of(header, rows), StandardCharsets.UTF_8),
                                done -> desk.notes()
                                        .say(
                                                Tone.OK,
                                                texts.of("table.exported"),
                                                texts.count("table.exportedRows", rows.size(), file.getFileName())),
                                e -> desk.notes()
                                        .say(
                                                Tone.WARN,
                                                texts.of("table.notExported"),
                                                texts.of("table.notExportedWhy", file))));
    }
}
