package org.netloom.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import javafx.application.Platform;

/** The plan of the house, kept by a test. */
@AnalyzeClasses(packages = "org.netloom", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] SCREENS = {
        "org.netloom.app.canvas..",
        "org.netloom.app.palette..",
        "org.netloom.app.inspector..",
        "org.netloom.app.problems..",
        "org.netloom.app.dataset..",
        "org.netloom.app.training..",
        "org.netloom.app.evaluation..",
        "org.netloom.app.start..",
        "org.netloom.app.preferences..",
        "org.netloom.app.outline..",
        "org.netloom.app.history..",
        "org.netloom.app.web.."
    };

    @ArchTest
    static void should_have_scanned_the_whole_product(JavaClasses classes) {
        assertThat(classes.that(resideInAPackage("org.netloom.app..")).size()).isGreaterThan(60);
        assertThat(classes.that(resideInAPackage("org.netloom.core..")).size()).isGreaterThan(80);
    }

    @ArchTest
    static final ArchRule platform_only_in_the_toolbox = noClasses()
            .that()
            .resideOutsideOfPackage("org.netloom.app.fx..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Platform.class)
            .because("one bridge leads to the FX thread; a second one is where points get lost and windows freeze");

    @ArchTest
    static final ArchRule threads_only_from_named_executors = noClasses()
            .that()
            .resideOutsideOfPackages("org.netloom.app.fx..", "org.netloom.core.train..")
            .and()
            // The core has a rule of its own, which says why.
            .doNotHaveFullyQualifiedName("org.netloom.core.data.SharedStoring")
            .should()
            .callConstructor(Thread.class)
            .orShould()
            .callConstructor(Thread.class, Runnable.class)
            .orShould()
            .callConstructor(Thread.class, Runnable.class, String.class)
            .because("a thread that nobody named is a thread that nobody ends");

    @ArchTest
    static final ArchRule no_static_state = fields().that()
            .areStatic()
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage("org.netloom..")
            .should()
            .beFinal()
            .because("state belongs to an object that the composition root made, or two windows would share it");

    @ArchTest
    static final ArchRule printing_is_for_the_command_line = noClasses()
            .that()
            .resideOutsideOfPackages("org.netloom.app.cli..", "org.netloom.app.launch..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("a person in front of a window never sees it");

    @ArchTest
    static final ArchRule no_cycles_in_app =
            slices().matching("org.netloom.app.(*)..").should().beFreeOfCycles();

    @ArchTest
    static void screens_should_not_know_each_other(JavaClasses classes) {
        for (String screen : SCREENS) {
            DescribedPredicate<com.tngtech.archunit.core.domain.JavaClass> others =
                    com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(
                                    java.util.Arrays.stream(SCREENS)
                                            .filter(other -> !other.equals(screen))
                                            .toArray(String[]::new))
                            .as("other screens");
            noClasses()
                    .that()
                    .resideInAPackage(screen)
                    .should()
                    .dependOnClassesThat(others)
                    .because("screens meet only in the document, the selection, the session and the actions")
                    .allowEmptyShould(true)
                    .check(classes);
        }
    }
}
