package org.netloom.app.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.app.document.Analyst;
import org.netloom.app.document.DataWorkspace;
import org.netloom.app.document.StudioDocument;
import org.netloom.app.fx.Background;
import org.netloom.app.fx.I18n;
import org.netloom.app.window.TestWindow;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnSettings.Scaling;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DataReference;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.csv.DataFiles;
import org.netloom.core.data.csv.HeaderMode;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.data.schema.SchemaInference;
import org.netloom.core.data.schema.TableProfile;
import org.netloom.core.data.schema.TargetAdvice;
import org.netloom.core.layer.LayerCatalogue;
import org.netloom.core.project.Project;
import org.testfx.util.WaitForAsyncUtils;

class DatasetViewTest {

    @TempDir
    Path folder;

    private final I18n i18n = new I18n(Locale.ENGLISH);
    private final List<Throwable> bugs = new ArrayList<>();
    private final Background background = new Background(bugs::add);
    private StudioDocument document;
    private DataWorkspace workspace;
    private int asked;

    @BeforeEach
    void startToolkit() {
        TestWindow.startToolkit();
    }

    @AfterEach
    void should_have_met_no_bug() {
        background.close();
        assertThat(bugs).isEmpty();
    }

    private TestWindow open(Project project) {
        return TestWindow.show(1400, 320, () -> {
            Analyst analyst = new Analyst(LayerCatalogue.standard());
            document = new StudioDocument(project, analyst);
            workspace = new DataWorkspace(document, analyst, background);
            return view().root();
        });
    }

    private DatasetView view() {
        return new DatasetView(
                document, workspace, i18n, background, new DatasetView.Callbacks(() -> asked++, file -> {}));
    }

    private TestWindow openData(Path file, String target) {
        TestWindow window = open(Project.empty("test").withData(settings(file, target)));
        await(() -> workspace.state().prepared().isPresent()
                && window.stage().getScene().lookup(".ds-card") != null);
        return window;
    }

    private static DataSettings settings(Path file, String target) {
        OpenedCsv csv = DataFiles.open(file, HeaderMode.AUTO).toOptional().orElseThrow();
        TableProfile profile = TableProfile.of(csv.table());
        DataSettings proposed =
                SchemaInference.propose(csv, profile).toOptional().orElseThrow();
        return TargetAdvice.choose(csv.table(), profile, proposed, target)
                .toOptional()
                .orElseThrow()
                .withReference(new DataReference(file.toAbsolutePath().toString(), csv.sha256()));
    }

    private static void await(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> TestWindow.call(condition));
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError("It did not come about in 20 s", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String text(TestWindow window, String id) {
        return TestWindow.call(() -> ((Labeled) window.stage().getScene().lookup(id)).getText());
    }

    private ColumnSettings column(String name) {
        return document.project().data().orElseThrow().columns().stream()
                .filter(settings -> settings.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void should_change_a_type_in_one_step_that_undo_takes_back() {
        try (TestWindow window = openData(Tables.flowers(folder), "species")) {
            window.robot().clickOn("#column-type-petal_width").clickOn("#choice-CATEGORY");
            await(() -> text(window, "#column-type-petal_width").equals("Category"));
            assertThat(column("petal_width").type()).isEqualTo(ColumnType.CATEGORY);
            assertThat(document.undoName().map(i18n::text)).contains("Type of petal_width: Category");
            TestWindow.run(document::undo);
            assertThat(column("petal_width").type()).isEqualTo(ColumnType.NUMBER);
            assertThat(document.undoName()).isEmpty();
            assertThat(text(window, "#column-type-petal_width")).isEqualTo("Number");
        }
    }

    @Test
    void should_change_scaling_and_role_by_name() {
        try (TestWindow window = openData(Tables.flowers(folder), "species")) {
            window.robot().clickOn("#column-scaling-petal_length").clickOn("#choice-MIN_MAX");
            assertThat(column("petal_length").scaling()).isEqualTo(Scaling.MIN_MAX);
            window.robot().clickOn("#column-role-petal_length").clickOn("#choice-IGNORED");
            assertThat(column("petal_length").role()).isEqualTo(ColumnRole.IGNORED);
            await(() -> text(window, "#data-width").equals("1 column → 1 number a row"));
        }
    }

    @Test
    void should_say_what_another_target_changed() {
        try (TestWindow window = openData(Tables.passengers(folder), "sex")) {
            window.robot().clickOn("#target-choice").clickOn("#target-survived");
            await(() -> column("survived").role() == ColumnRole.TARGET);
            assertThat(column("alive").role()).isEqualTo(ColumnRole.IGNORED);
            assertThat(document.undoName().map(i18n::text)).contains("Predict survived");
            await(() -> window.stage().getScene().lookup("#remark-leak-determines") != null);
            window.robot().clickOn("#data-notice-close");
            await(() -> !window.stage().getScene().lookup("#data-notice").isVisible());
            TestWindow.run(document::undo);
            assertThat(column("sex").role()).isEqualTo(ColumnRole.TARGET);
        }
    }

    @Test
    void should_divide_the_rows_as_typed_in_one_step() {
        try (TestWindow window = openData(Tables.flowers(folder), "species")) {
            window.robot()
                    .doubleClickOn("#split-training .text-field")
                    .push(KeyCode.CONTROL, KeyCode.A)
                    .write("80")
                    .push(KeyCode.ENTER);
            await(() -> document.project().data().orElseThrow().split().training() == 0.8);
            await(() -> text(window, "#split-test").equals("5 %"));
            TestWindow.run(document::undo);
            assertThat(document.project().data().orElseThrow().split().training())
                    .isEqualTo(0.7);
            assertThat(document.undoName()).isEmpty();
        }
    }

    @Test
    void should_say_what_it_is_for_while_there_is_no_data() {
        try (TestWindow window = open(Project.empty("test"))) {
            assertThat(text(window, "#data-help")).contains("table");
            window.robot().clickOn("#data-open-csv");
        }
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void should_offer_to_find_a_file_that_is_gone() throws Exception {
        Path file = Tables.flowers(folder);
        DataSettings settings = settings(file, "species");
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        try (TestWindow window = open(Project.empty("test").withData(settings))) {
            await(() -> window.stage().getScene().lookup("#data-find") != null);
            assertThat(text(window, "#data-help")).contains("flowers.csv");
            Files.write(file, bytes);
            window.robot().clickOn("#data-reload");
            await(() -> window.stage().getScene().lookup(".ds-card") != null);
        }
    }

    @Test
    void should_change_its_language_while_it_is_open() {
        try (TestWindow window = openData(Tables.flowers(folder), "species")) {
            TestWindow.run(() -> i18n.setLocale(Locale.SIMPLIFIED_CHINESE));
            assertThat(text(window, "#show-columns")).isEqualTo("列");
            assertThat(text(window, "#column-role-petal_width")).isEqualTo("特征");
            assertThat(text(window, "#data-width")).isEqualTo("2 列 → 每行 2 个数值");
        }
    }

    @Test
    void should_leave_nothing_behind_when_closed() {
        List<WeakReference<DatasetView>> views = new ArrayList<>();
        try (TestWindow window = openData(Tables.flowers(folder), "species")) {
            StackPane place = TestWindow.call(StackPane::new);
            TestWindow.run(() -> window.stage().getScene().setRoot(place));
            for (int i = 0; i < 50; i++) {
                TestWindow.run(() -> {
                    DatasetView view = view();
                    views.add(new WeakReference<>(view));
                    place.getChildren().setAll(view.root());
                    place.applyCss();
                    place.layout();
                    view.close();
                    place.getChildren().clear();
                });
            }
        }
        Gone.check(views.subList(0, 48));
    }
}
