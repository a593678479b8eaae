package org.netloom.core.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** What model-core may know, kept by a test. */
@AnalyzeClasses(packages = "org.netloom.core", importOptions = ImportOption.DoNotIncludeTests.class)
class CoreArchitectureTest {

    @ArchTest
    static void should_have_scanned_the_whole_core(JavaClasses classes) {
        assertThat(classes.size())
                .as("too few classes were scanned for the rules to mean anything")
                .isGreaterThan(100);
    }

    @ArchTest
    static final ArchRule no_window = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "javafx..", "java.awt..", "javax.swing..", "org.jfree..", "org.controlsfx..", "org.netloom.app..")
            .because("the command line, tests and servers use the core without a window");

    @ArchTest
    static final ArchRule graph_knows_nothing = noClasses()
            .that()
            .resideInAPackage("org.netloom.core.graph..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.netloom.core.layer..",
                    "org.netloom.core.shape..",
                    "org.netloom.core.diagnose..",
                    "org.netloom.core.compile..",
                    "org.netloom.core.train..",
                    "org.deeplearning4j..",
                    "org.nd4j..")
            .because("a drawing is a drawing, whatever is made of it");

    @ArchTest
    static final ArchRule shapes_without_native_code = noClasses()
            .that()
            .resideInAnyPackage("org.netloom.core.shape..", "org.netloom.core.diagnose..", "org.netloom.core.edit..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.deeplearning4j..", "org.nd4j..", "org.bytedeco..")
            .because("shapes and problems are worked out after every stroke, before any native library is there");

    @ArchTest
    static final ArchRule nobody_knows_what_is_taken_elsewhere = noClasses()
            .that()
            .resideOutsideOfPackage("org.netloom.core.interchange..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.netloom.core.interchange..")
            .because(
                    "other forms are made of a trained network at the end; nothing is trained otherwise for their sake");

    @ArchTest
    static void should_put_into_programs_only_what_stands_by_itself(JavaClasses classes) {
        Set<String> copied = Set.of(
                "org.netloom.core.data.NumberText",
                "org.netloom.core.data.NumberUnit",
                "org.netloom.core.data.MissingMarkers",
                "org.netloom.core.data.DateText",
                "org.netloom.core.data.YesNoWords",
                "org.netloom.core.data.TextTokens",
                "org.netloom.core.data.BytePairs",
                "org.netloom.core.data.AnswerText",
                "org.netloom.core.data.picture.PictureFiles",
                "org.netloom.core.data.picture.PictureSearch",
                "org.netloom.core.data.picture.Orientation",
                "org.netloom.core.data.picture.Resampling",
                "org.netloom.core.data.picture.Raster",
                "org.netloom.core.data.csv.FormulaGuard",
                "org.netloom.core.data.csv.Preamble",
                "org.netloom.core.data.csv.QuoteMender",
                "org.netloom.core.data.csv.SingleSpaces");
        assertThat(copied).allSatisfy(name -> assertThat(classes.get(name).getDirectDependenciesFromSelf())
                .as("exported programs get %s as it is, and have nothing else of Netloom", name)
                .allSatisfy(dependency -> {
                    String other = dependency
                            .getTargetClass()
                            .getBaseComponentType()
                            .getName()
                            .replaceAll("\\$.*", "");
                    assertThat(other.startsWith("java.") || copied.contains(other) || !other.contains("."))
                            .as(dependency.getDescription())
                            .isTrue();
                }));
    }

    @ArchTest
    static final ArchRule layers_that_go_into_programs_stand_by_themselves = noClasses()
            .that()
            .resideInAnyPackage("org.netloom.core.nn..", "org.netloom.core.numbers..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.netloom..")
                    .and(resideOutsideOfPackages("org.netloom.core.nn..", "org.netloom.core.numbers..")))
            .because("exported programs get the sources of these two rooms, and have nothing else of Netloom");

    @ArchTest
    static final ArchRule no_cycles = slices().matching("org.netloom.core.(*)..")
            .should()
            .beFreeOfCycles()
            .because("knowledge flows one way, from the graph to the training run");

    @ArchTest
    static final ArchRule no_static_state =
            fields().that().areStatic().should().beFinal().because("two projects in one program would share it");

    @ArchTest
    static final ArchRule no_printing = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("whoever calls the core decides what is said, and where");

    @ArchTest
    static final ArchRule threads_only_in_the_trainer_and_where_rows_are_stored = noClasses()
            .that()
            .resideOutsideOfPackage("org.netloom.core.train..")
            .and()
            .doNotHaveFullyQualifiedName("org.netloom.core.data.SharedStoring")
            .should()
            .callConstructor(Thread.class)
            .orShould()
            .callConstructor(Thread.class, Runnable.class)
            .orShould()
            .callConstructor(Thread.class, Runnable.class, String.class)
            .because("a thread that nobody named is a thread that nobody ends");
}
