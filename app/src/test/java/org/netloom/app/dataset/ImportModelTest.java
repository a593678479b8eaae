package org.netloom.app.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.app.fx.Background;
import org.netloom.app.picture.ImageIoDecoder;
import org.netloom.app.window.Frames;
import org.netloom.app.window.TestWindow;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DateText.Order;
import org.netloom.core.data.MissingValues;
import org.netloom.core.data.csv.DialectWish;
import org.netloom.core.data.csv.TableCache;
import org.netloom.core.data.schema.ColumnProfile;
import org.netloom.core.data.schema.MissingSuspect;
import org.netloom.core.data.schema.UnheldMissing;
import org.netloom.core.data.source.DataSources;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.text.Listing;

/** A large file shows its first rows and how far reading has come; reading it can be ended. */
class ImportModelTest {

    private static final int MANY = 1_000_000;

    @TempDir
    Path folder;

    private final Background background = new Background(bug -> {
        throw new AssertionError(bug);
    });
    private final List<ImportState> seen = new ArrayList<>();

    @BeforeEach
    void startToolkit() {
        TestWindow.startToolkit();
    }

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void should_show_the_first_rows_and_its_progress_while_it_reads() throws IOException {
        ImportModel model = reading(large());
        Frames.until("the file is read", () -> model.stateProperty().get() instanceof ImportState.Ready);
        List<ImportState.Reading> readings = TestWindow.call(() -> seen.stream()
                .filter(ImportState.Reading.class::isInstance)
                .map(ImportState.Reading.class::cast)
                .toList());
        assertThat(readings.get(0).progress()).isEqualTo(ImportState.Reading.UNKNOWN);
        assertThat(readings)
                .extracting(ImportState.Reading::progress)
                .isSorted()
                .contains(1.0);
        assertThat(readings.stream().flatMap(reading -> reading.page().stream()))
                .isNotEmpty()
                .allSatisfy(page -> assertThat(page.rows().cell(7, 0)).isEqualTo("7"));
    }

    @Test
    void should_stop_reading_when_a_person_cancels() throws IOException {
        ImportModel model = reading(large());
        Frames.until(
                "reading has begun",
                () -> model.stateProperty().get() instanceof ImportState.Reading reading && reading.progress() > 0);
        TestWindow.run(model::cancel);
        // The only other thread of the pool is free again once reading has ended: both can meet.
        CyclicBarrier both = new CyclicBarrier(2);
        List<Integer> met = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            background.run(both::await, met::add);
        }
        Frames.until("reading has ended", () -> met.size() == 2);
        assertThat(TestWindow.call(() -> model.stateProperty().get())).isInstanceOf(ImportState.Reading.class);
    }

    @Test
    void should_read_in_another_way_what_is_no_table_as_it_was_read() throws IOException {
        ImportModel model = reading(Files.writeString(folder.resolve("colons.csv"), "a:b\n1:2\n3:4\n5:7\n"));
        Frames.until("the file is refused", () -> model.stateProperty().get() instanceof ImportState.Failed);
        ImportState.Failed failed =
                (ImportState.Failed) TestWindow.call(() -> model.stateProperty().get());
        assertThat(failed.written()).isPresent();

        TestWindow.run(() -> model.read(failed.wish().withDelimiter(Optional.of(':'))));

        Frames.until("the file is read", () -> model.stateProperty().get() instanceof ImportState.Ready);
    }

    @Test
    void should_offer_no_other_way_for_what_is_no_text() throws IOException {
        ImportModel model = reading(Files.writeString(folder.resolve("a.csv"), "%PDF-1.7\n1 0 obj\n"));
        Frames.until("the file is refused", () -> model.stateProperty().get() instanceof ImportState.Failed);

        ImportState.Failed failed =
                (ImportState.Failed) TestWindow.call(() -> model.stateProperty().get());
        assertThat(failed.written()).isEmpty();
    }

    @Test
    void should_name_what_is_a_guess_until_a_person_decides() throws IOException {
        StringBuilder text = new StringBuilder("day,town,ok\n");
        for (int i = 0; i < 40; i++) {
            text.append("0%d/0%d/2020,town %d,%s\n".formatted(1 + i % 9, 1 + i % 7, i % 10, i % 3 == 0 ? "yes" : "no"));
        }
        ImportModel model = reading(Files.writeString(folder.resolve("dates.csv"), text));
        Frames.until("the file is read", () -> model.stateProperty().get() instanceof ImportState.Ready);
        assertThat(doubts(model)).containsExactly("day", "town");

        TestWindow.run(() -> model.changeType("town", ColumnType.TEXT));

        assertThat(doubts(model)).containsExactly("day");
    }

    @Test
    void should_read_dates_in_another_order_and_look_anew_at_what_follows_from_it() throws IOException {
        StringBuilder text = new StringBuilder("day,sold\n");
        for (int i = 0; i < 60; i++) {
            text.append("%02d/%02d/2020,%d\n".formatted(1 + i / 12, 1 + i % 12, i * 7 % 50));
        }
        text.append("05/31/2020,3\n06/01/2020,4\n13/06/2020,5\n");
        ImportModel model = reading(Files.writeString(folder.resolve("sold.csv"), text));
        Frames.until("the file is read", () -> model.stateProperty().get() instanceof ImportState.Ready);
        TestWindow.run(() -> model.chooseTarget("sold"));
        Frames.until("there is a target", () -> isReady(model, "sold"));
        assertThat(doubts(model)).containsExactly("day");

        TestWindow.run(() -> model.changeDates("day", Optional.of(Order.MONTH_FIRST)));

        Frames.until("what follows is found out", () -> isReady(model, "sold"));
        ImportState.Ready ready =
                (ImportState.Ready) TestWindow.call(() -> model.stateProperty().get());
        assertThat(doubts(model)).isEmpty();
        assertThat(ready.settings().reading("day").dates()).contains(Order.MONTH_FIRST);
        assertThat(ready.notes())
                .filteredOn(note -> note.code().equals("cells-no-date"))
                .extracting(Diagnostic::arguments)
                .containsExactly(List.of("day", 1, Listing.of(List.of("64"))));
    }

    @Test
    void should_type_a_column_again_once_its_word_is_missing_also_under_another_name() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            text.append("%s,%d,%s\n".formatted(i % 3 == 0 ? "unknown" : i + ".5", i * 7 % 50, i % 2 == 0 ? "a" : "b"));
        }
        ImportModel model = reading(Files.writeString(folder.resolve("rows.csv"), text));
        Frames.until("the file is read", () -> model.stateProperty().get() instanceof ImportState.Ready);
        TestWindow.run(() -> model.chooseTarget("column_3"));
        Frames.until("there is a target", () -> isReady(model, "column_3"));
        Diagnostic remark =
                TestWindow.call(() -> ((ImportState.Ready) model.stateProperty().get())
                        .notes().stream()
                                .filter(note -> note.code().equals("missing-word"))
                                .findFirst()
                                .orElseThrow());

        TestWindow.run(() -> model.mend(remark));
        Frames.until("what follows is found out", () -> isReady(model, "column_3"));
        TestWindow.run(() -> model.name(List.of("size", "age", "kind")));
        Frames.until("the columns are named", () -> isReady(model, "kind"));

        ImportState.Ready ready =
                (ImportState.Ready) TestWindow.call(() -> model.stateProperty().get());
        assertThat(ready.settings().reading("size").missing()).isEqualTo(MissingValues.of("unknown", false));
        assertThat(ready.settings().columns().get(0).type()).isEqualTo(ColumnType.NUMBER);
        assertThat(ready.profile().column("size").orElseThrow().missing()).isEqualTo(20);
        assertThat(ready.notes()).extracting(Diagnostic::code).doesNotContain("missing-word", "ignored-text");
    }

    @Test
    void should_type_a_column_again_that_is_named_before_it_is_known_what_follows_from_its_word() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            text.append("%s,%d,%s\n".formatted(i % 3 == 0 ? "unknown" : i + ".5", i * 7 % 50, i % 2 == 0 ? "a" : "b"));
        }
        ImportModel model = reading(Files.writeString(folder.resolve("rows.csv"), text));
        Frames.until("the file is read", () -> model.stateProperty().get() instanceof ImportState.Ready);
        TestWindow.run(() -> model.chooseTarget("column_3"));
        Frames.until("there is a target", () -> isReady(model, "column_3"));

        TestWindow.run(() -> {
            model.changeMissing("column_1", MissingValues.of("unknown", false));
            model.name(List.of("size", "age", "kind"));
        });

        Frames.until("the columns are named", () -> isReady(model, "kind"));
        ImportState.Ready ready =
                (ImportState.Ready) TestWindow.call(() -> model.stateProperty().get());
        assertThat(ready.plain().columns().get(0).type()).isEqualTo(ColumnType.NUMBER);
        assertThat(ready.settings().columns().get(0).type()).isEqualTo(ColumnType.NUMBER);
        assertThat(ready.settings().columns().get(0).role()).isEqualTo(ColumnRole.FEATURE);
    }

    @Test
    void should_say_that_no_cell_holds_what_is_to_be_missing_until_it_is_taken_away() throws IOException {
        ImportModel model = readingRows();
        String column =
                TestWindow.call(() -> ready(model).settings().columns().get(0).name());

        TestWindow.run(() -> model.changeMissing(column, MissingValues.of("-12345", false)));
        Frames.until("it is looked through", () -> !ready(model).thinking());
        assertThat(unheld(model)).hasSize(1);

        TestWindow.run(() -> model.changeMissing(column, MissingValues.NONE));
        Frames.until("it is looked through again", () -> !ready(model).thinking());
        assertThat(unheld(model)).isEmpty();
    }

    private static ImportState.Ready ready(ImportModel model) {
        return (ImportState.Ready) model.stateProperty().get();
    }

    private static List<Diagnostic> unheld(ImportModel model) {
        return TestWindow.call(() -> ready(model).notes()).stream()
                .filter(UnheldMissing::isSaidBy)
                .toList();
    }

    @Test
    void should_keep_what_was_chosen_for_columns_when_these_are_named() throws IOException {
        ImportModel model = readingRows();
        TestWindow.run(() -> model.chooseTarget("column_1"));
        Frames.until("there is a target", () -> isReady(model, "column_1"));
        TestWindow.run(() -> model.changeType("column_2", ColumnType.CATEGORY));
        TestWindow.run(() -> model.changeRole("column_3", ColumnRole.IGNORED));

        TestWindow.run(() -> model.name(List.of("grade", "floor", "town")));

        Frames.until("the columns are named", () -> isReady(model, "grade"));
        ImportState.Ready ready =
                (ImportState.Ready) TestWindow.call(() -> model.stateProperty().get());
        assertThat(ready.settings().columns())
                .extracting(ColumnSettings::name, ColumnSettings::type, ColumnSettings::role)
                .containsExactly(
                        tuple("grade", ColumnType.NUMBER, ColumnRole.TARGET),
                        tuple("floor", ColumnType.CATEGORY, ColumnRole.FEATURE),
                        tuple("town", ColumnType.CATEGORY, ColumnRole.IGNORED));
        assertThat(ready.target()).as("a person chose it").isEmpty();
        assertThat(ready.sentence().orElseThrow().arguments()).contains("grade");
    }

    @Test
    void should_look_anew_for_the_target_among_names_where_nobody_has_chosen_one() throws IOException {
        ImportModel model = readingRows();
        assertThat(isReady(model, "column_3")).as("the last one, as a guess").isTrue();

        TestWindow.run(() -> model.name(List.of("class", "floor", "town")));

        Frames.until("the columns are named", () -> isReady(model, "class"));
    }

    @Test
    void should_treat_as_missing_in_one_go_what_seems_so_in_several_columns() throws IOException {
        StringBuilder text = new StringBuilder("pressure,sugar,ill\n");
        for (int i = 0; i < 120; i++) {
            boolean unmeasured = i % 12 == 5;
            text.append("%d,%d,%s\n"
                    .formatted(
                            unmeasured ? 0 : 60 + i * 7 % 41,
                            unmeasured ? 0 : 80 + i * 11 % 53,
                            i % 3 == 0 ? "yes" : "no"));
        }
        ImportModel model = reading(Files.writeString(folder.resolve("patients.csv"), text));
        Frames.until("the file is read", () -> isReady(model, "ill"));
        List<Diagnostic> suspected = suspected(model);
        assertThat(suspected).hasSize(2);

        TestWindow.run(() -> model.mendAll(suspected));

        Frames.until("what follows is found out", () -> isReady(model, "ill"));
        ImportState.Ready ready =
                (ImportState.Ready) TestWindow.call(() -> model.stateProperty().get());
        assertThat(ready.profile().columns().stream().map(ColumnProfile::missing))
                .containsExactly(10, 10, 0);
        assertThat(suspected(model)).isEmpty();
    }

    private static List<Diagnostic> suspected(ImportModel model) {
        ImportState.Ready ready =
                (ImportState.Ready) TestWindow.call(() -> model.stateProperty().get());
        return ready.notes().stream().filter(MissingSuspect::isSaidBy).toList();
    }

    private ImportModel readingRows() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            text.append("%d,%d,%s\n".formatted(i * 7 % 31, i % 4, i % 3 == 0 ? "Bern" : "Essen"));
        }
        ImportModel model = reading(Files.writeString(folder.resolve("rows.csv"), text));
        Frames.until("the file is read", () -> model.stateProperty().get() instanceof ImportState.Ready);
        return model;
    }

    private static boolean isReady(ImportModel model, String target) {
        return model.stateProperty().get() instanceof ImportState.Ready ready
                && !ready.thinking()
                && ready.settings()
                        .target()
                        .filter(told -> told.name().equals(target))
                        .isPresent();
    }

    private static List<String> doubts(ImportModel model) {
        ImportState.Ready ready =
                (ImportState.Ready) TestWindow.call(() -> model.stateProperty().get());
        return ready.doubts().stream()
                .map(doubt -> doubt.column().orElse(doubt.reason().code()))
                .toList();
    }

    private ImportModel reading(Path file) {
        return TestWindow.call(() -> {
            DataSources sources = new DataSources(
                    new ImageIoDecoder(), new TableCache(folder.resolve("cache"), TableCache.Limits.USUAL));
            ImportModel model = new ImportModel(file, sources, background);
            model.stateProperty().addListener((source, before, state) -> seen.add(state));
            model.read(DialectWish.AUTO);
            seen.add(0, ImportState.Reading.begun(DialectWish.AUTO));
            return model;
        });
    }

    private Path large() throws IOException {
        Path file = folder.resolve("large.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("row,town,weight\n");
            for (int row = 0; row < MANY; row++) {
                out.write(row + "," + (row % 2 == 0 ? "Bern" : "Essen") + "," + row % 9973 + "\n");
            }
        }
        return file;
    }
}
