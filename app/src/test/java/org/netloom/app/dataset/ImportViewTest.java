package org.netloom.app.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.app.fx.Background;
import org.netloom.app.fx.I18n;
import org.netloom.app.window.TestWindow;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnType;
import org.testfx.util.WaitForAsyncUtils;

class ImportViewTest {

    @TempDir
    Path folder;

    private final I18n i18n = new I18n(Locale.ENGLISH);
    private final List<Throwable> bugs = new ArrayList<>();
    private final Background background = new Background(bugs::add);
    private Optional<Imported> starter = Optional.empty();
    private Optional<Imported> dataOnly = Optional.empty();
    private int cancelled;

    @BeforeEach
    void startToolkit() {
        TestWindow.startToolkit();
    }

    @AfterEach
    void should_have_met_no_bug() {
        background.close();
        assertThat(bugs).isEmpty();
    }

    private TestWindow open(Path file) {
        TestWindow window = TestWindow.show(1280, 800, () -> view(file).root());
        await(() -> {
            Node busy = window.stage().getScene().lookup("#import-busy");
            Node cards = window.stage().getScene().lookup(".ds-card");
            return busy == null && (cards != null || window.stage().getScene().lookup("#import-error") != null);
        });
        return window;
    }

    private ImportView view(Path file) {
        return new ImportView(
                i18n,
                background,
                new ImportRequest(
                        file,
                        false,
                        imported -> starter = Optional.of(imported),
                        imported -> dataOnly = Optional.of(imported),
                        () -> cancelled++));
    }

    private static void await(java.util.concurrent.Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> TestWindow.call(condition));
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError("It did not come about in 20 s", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static <N extends Node> N find(TestWindow window, String id, Class<N> type) {
        return TestWindow.call(() -> type.cast(window.stage().getScene().lookup(id)));
    }

    private static String text(TestWindow window, String id) {
        return find(window, id, Labeled.class).getText();
    }

    @Test
    void should_lead_from_a_file_to_a_starter_network_in_one_click() {
        Path file = Tables.flowers(folder);
        try (TestWindow window = open(file)) {
            assertThat(text(window, "#target-sentence")).contains("species", "3");
            window.robot().clickOn("#starter-button");
        }
        Imported imported = starter.orElseThrow();
        assertThat(imported.settings().target().map(ColumnSettings::name)).contains("species");
        assertThat(imported.settings().features())
                .extracting(ColumnSettings::name)
                .containsExactly("petal_length", "petal_width");
        assertThat(Path.of(imported.settings().reference().path()))
                .isAbsolute()
                .isEqualTo(file.toAbsolutePath().normalize());
        assertThat(imported.file().table().rows()).isEqualTo(90);
        assertThat(imported.profile().columns()).hasSize(3);
    }

    @Test
    void should_follow_the_person_to_another_target() {
        try (TestWindow window = open(Tables.flowers(folder))) {
            window.robot().clickOn("#target-choice").clickOn("#target-petal_width");
            await(() -> text(window, "#target-sentence").startsWith("petal_width"));
            await(() -> !find(window, "#data-only-button", Button.class).isDisabled());
            window.robot().clickOn("#data-only-button");
        }
        assertThat(dataOnly.orElseThrow().settings().target())
                .map(ColumnSettings::name)
                .contains("petal_width");
        assertThat(dataOnly.orElseThrow().settings().target().orElseThrow().type())
                .isEqualTo(ColumnType.NUMBER);
    }

    @Test
    void should_set_a_leaking_column_aside_and_say_why() {
        try (TestWindow window = open(Tables.passengers(folder))) {
            assertThat(find(window, "#remark-leak-determines", Node.class)).isNotNull();
            assertThat(text(window, "#column-role-alive")).isEqualTo("Ignored");
            window.robot().clickOn("#starter-button");
        }
        assertThat(role("alive")).isEqualTo(ColumnRole.IGNORED);
        assertThat(role("sex")).isEqualTo(ColumnRole.FEATURE);
    }

    @Test
    void should_use_a_leaking_column_if_the_person_insists() {
        try (TestWindow window = open(Tables.passengers(folder))) {
            window.robot().clickOn("#column-role-alive").clickOn("#choice-FEATURE");
            await(() -> text(window, "#column-role-alive").equals("Feature"));
            window.robot().clickOn("#starter-button");
        }
        assertThat(role("alive")).isEqualTo(ColumnRole.FEATURE);
    }

    private ColumnRole role(String column) {
        return starter.orElseThrow().settings().columns().stream()
                .filter(settings -> settings.name().equals(column))
                .map(ColumnSettings::role)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void should_read_the_file_again_when_its_header_is_chosen() {
        try (TestWindow window = open(Tables.flowers(folder))) {
            assertThat(text(window, "#dialect-size")).isEqualTo("90 rows × 3 columns");
            window.robot().clickOn("#header-choice").clickOn("#choice-header-NO");
            await(() -> text(window, "#dialect-size").equals("91 rows × 3 columns"));
            assertThat(text(window, "#header-choice")).isEqualTo("No header");
        }
    }

    @Test
    void should_say_in_place_what_is_wrong_with_a_file() throws Exception {
        Path binary =
                Files.write(folder.resolve("picture.csv"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        List<Path> bad = List.of(
                Tables.write(folder, "empty.csv", ""),
                binary,
                Tables.write(folder, "one.csv", "a\n1\n2\n3\n"),
                folder,
                folder.resolve("absent.csv"));
        for (Path file : bad) {
            try (TestWindow window = open(file)) {
                assertThat(text(window, "#import-error")).as(file.toString()).isNotBlank();
                assertThat(find(window, "#starter-button", Button.class).isDisabled())
                        .isTrue();
                window.robot().clickOn("#import-other");
            }
        }
        assertThat(cancelled).isEqualTo(bad.size());
    }

    @Test
    void should_go_back_with_escape() {
        try (TestWindow window = open(Tables.flowers(folder))) {
            window.robot().clickOn("#column-filter").type(KeyCode.ESCAPE);
        }
        assertThat(cancelled).isEqualTo(1);
    }

    @Test
    void should_page_hundreds_of_columns_and_find_one_by_name() {
        try (TestWindow window = open(Tables.wide(folder, 300))) {
            assertThat(TestWindow.call(() -> window.stage()
                            .getScene()
                            .getRoot()
                            .lookupAll(".ds-card")
                            .size()))
                    .isLessThan(40);
            window.robot().clickOn("#column-filter").write("sensor_299");
            await(() -> window.stage().getScene().lookup("#column-card-sensor_299") != null);
            window.robot().clickOn("#show-table");
            TableView<?> table = find(window, "#data-table", TableView.class);
            assertThat(table.getColumns()).hasSize(TablePreview.COLUMNS_A_PAGE + 1);
            assertThat(table.getItems()).hasSize(60);
            window.robot().clickOn("#data-table-on");
            assertThat(TestWindow.call(() -> ((Label) table.getColumns().get(1).getGraphic()).getText()))
                    .isEqualTo("sensor_31");
        }
    }

    @Test
    void should_change_its_language_while_it_is_open() {
        try (TestWindow window = open(Tables.flowers(folder))) {
            TestWindow.run(() -> i18n.setLocale(Locale.SIMPLIFIED_CHINESE));
            assertThat(text(window, "#starter-button")).isEqualTo("为我搭建入门网络");
            assertThat(text(window, "#column-type-species")).isEqualTo("类别");
            assertThat(find(window, "#target-choice", ComboBox.class).getValue())
                    .isNotNull();
        }
    }

    @Test
    void should_leave_nothing_behind_when_closed() {
        Path file = Tables.flowers(folder);
        List<WeakReference<ImportView>> views = new ArrayList<>();
        StackPane place = TestWindow.call(StackPane::new);
        try (TestWindow window = TestWindow.show(1280, 800, () -> place)) {
            for (int i = 0; i < 50; i++) {
                ImportView view = TestWindow.call(() -> {
                    ImportView made = view(file);
                    place.getChildren().setAll(made.root());
                    return made;
                });
                views.add(new WeakReference<>(view));
                await(() -> view.imported().isPresent());
                TestWindow.run(() -> {
                    view.close();
                    place.getChildren().clear();
                });
            }
            assertThat(window.stage().isShowing()).isTrue();
        }
        // The newest may still stand on a stack or in the focus.
        Gone.check(views.subList(0, 48));
    }
}
