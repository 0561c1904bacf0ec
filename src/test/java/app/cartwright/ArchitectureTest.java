package app.cartwright;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Arrows between packages go down only; see docs/decisions. */
class ArchitectureTest {
    private static final String ROOT = "app.cartwright.";
    private static final String[] FLOWS = {
        ROOT + "orders..", ROOT + "stock..", ROOT + "shipping..", ROOT + "troubleshoot..", ROOT + "drift.."
    };

    /** Read once: reading all classes takes seconds. */
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("app.cartwright");

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(PROGRAM);
    }

    @Test
    void facesSeeNeitherClientsNorStore() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + "cli..", ROOT + "desktop..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "inflow..", ROOT + "cartrover..", ROOT + "store..")
                .check(PROGRAM);
    }

    @Test
    @Tag("M138")
    void onlyTheDesktopKnowsJavaFx() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "desktop..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "java.awt..", "javax.swing..")
                .check(PROGRAM);
    }

    @Test
    void flowsSeeNeitherSqlNorHttpNorFaces() {
        noClasses()
                .that()
                .resideInAnyPackage(FLOWS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..", "org.jdbi..", "java.net.http..", ROOT + "bridge..", ROOT + "sandbox..")
                .check(PROGRAM);
    }

    @Test
    void onlyTheStoreKnowsSql() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.jdbi..", "org.sqlite..")
                .check(PROGRAM);
    }

    @Test
    void storeAndClientsKnowNothingAboveThem() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + "store..", ROOT + "inflow..", ROOT + "cartrover..", ROOT + "http..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + "orders..",
                        ROOT + "stock..",
                        ROOT + "shipping..",
                        ROOT + "troubleshoot..",
                        ROOT + "problems..",
                        ROOT + "setup..",
                        ROOT + "schedule..",
                        ROOT + "ledger..",
                        ROOT + "bridge..",
                        ROOT + "sandbox..")
                .check(PROGRAM);
    }

    @Test
    void theSandboxKnowsNothingOfTheProgramButHttp() {
        classes()
                .that()
                .resideInAPackage(ROOT + "sandbox..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + "sandbox..",
                        ROOT + "http..",
                        "java..",
                        "javax.crypto..",
                        "com.sun.net.httpserver..",
                        "com.fasterxml.jackson..",
                        "org.jspecify..",
                        "org.slf4j..")
                .check(PROGRAM);
    }

    @Test
    void nothingPrintsButTheCommandLine() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "cli..")
                .should(ACCESS_STANDARD_STREAMS)
                .check(PROGRAM);
    }
}
