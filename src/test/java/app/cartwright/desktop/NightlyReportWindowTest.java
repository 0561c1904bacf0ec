package app.cartwright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.bridge.DriftReportView;
import app.cartwright.bridge.DriftRowView;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/** The nightly report, opened from the overview. */
class NightlyReportWindowTest extends WindowTesting {
    @Start
    void start(Stage stage) {
        show(stage);
    }

    private List<String> subjects() {
        TableView<?> table = find("#report-table", TableView.class);
        return onFx(() -> table.getItems().stream()
                .map(row -> ((DriftRowView) row).subject())
                .toList());
    }

    @Test
    void theReportShowsItsLineAndItsSubjectsAndCanBeFilteredAndExported() throws Exception {
        press("Nightly report");
        see("437 orders, 398 stock figures and 41 shipments compared", "Needs you", "9 subjects");

        press("Needs you");
        eventually().untilAsserted(() -> assertThat(subjects()).containsExactly("SH:1031", "SH:1022"));
        press("Repaired");
        eventually().untilAsserted(() -> assertThat(subjects()).containsExactly("TEA-ASSAM-100", "TIN-SMALL"));
        onFx(() -> {
            window.scene.getRoot().lookupAll(".text-field").stream()
                    .filter(TextInputControl.class::isInstance)
                    .map(TextInputControl.class::cast)
                    .filter(field -> "Find an order or SKU".equals(field.getPromptText()))
                    .forEach(field -> field.setText("tin"));
            return null;
        });
        eventually().untilAsserted(() -> assertThat(subjects()).containsExactly("TIN-SMALL"));

        TableView<?> table = find("#report-table", TableView.class);
        onFx(() -> {
            table.getSelectionModel().select(0);
            return null;
        });
        see("TIN-SMALL: CartRover showed another figure; 12 was sent again and CartRover shows it.");

        Path file = folder.resolve("night.csv");
        window.pickedFile = Optional.of(file);
        press("Export CSV");
        eventually().until(() -> Files.exists(file) && Files.size(file) > 0);
        assertThat(Files.readString(file)).contains("Stock,TIN-SMALL,Warehouse A,Repaired,12,12,12");
    }

    @Test
    void compareNowAsksTheServicesAndShowsHowFarItIs() {
        press("Nightly report");
        press("Compare now");
        asked("compareNow");

        List<DriftReportView> reports = new ArrayList<>(LarkspurReports.driftReports());
        reports.addFirst(new DriftReportView(10, Larkspur.NOW, null, true, "stock", 120, 398, 0, 0, 0, 0, null));
        bridge.driftReports = reports;
        bridge.changed();

        see("Reading stock on both sides: 120 of 398", "437 orders, 398 stock figures");
    }

    @Test
    void beforeTheFirstNightItSaysWhenTheFirstReportComes() {
        bridge.driftReports = List.of();
        bridge.driftRows = List.of();
        press("Nightly report");
        see("Both sides are compared for the first time in the coming night.", "No report yet");
    }
}
