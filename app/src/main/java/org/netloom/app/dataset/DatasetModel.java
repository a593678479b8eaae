package org.netloom.app.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.netloom.app.document.DataState;
import org.netloom.app.document.DataWorkspace;
import org.netloom.app.document.StudioDocument;
import org.netloom.app.fx.Background;
import org.netloom.app.fx.Subscriptions;
import org.netloom.core.data.Augmentation;
import org.netloom.core.data.Balance;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings.Encoding;
import org.netloom.core.data.ColumnSettings.Imputation;
import org.netloom.core.data.ColumnSettings.Scaling;
import org.netloom.core.data.ColumnSteps;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DataReference;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.DateText;
import org.netloom.core.data.DecimalSign;
import org.netloom.core.data.FittedColumn;
import org.netloom.core.data.MissingValues;
import org.netloom.core.data.PictureSettings;
import org.netloom.core.data.PreparedData;
import org.netloom.core.data.SplitSettings;
import org.netloom.core.data.TextSettings;
import org.netloom.core.data.picture.PictureReader;
import org.netloom.core.data.schema.MissingSuspect;
import org.netloom.core.data.schema.Retyping;
import org.netloom.core.data.schema.TargetAdvice;
import org.netloom.core.data.schema.TextAdvice;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.edit.EditName;

/** What the panel shows of the document's data, and its changes as edits of the document. FX thread only. */
final class DatasetModel implements ColumnChanges, SamplesPanel.Changes {

    private final StudioDocument document;
    private final DataWorkspace workspace;
    private final Background.LatestWins choosing;
    private final Rereading rereading;
    private final ReadOnlyObjectWrapper<List<Diagnostic>> notice = new ReadOnlyObjectWrapper<>(List.of());
    private final ColumnReasons reasons;
    private final ReadOnlyObjectWrapper<Optional<String>> openColumn = new ReadOnlyObjectWrapper<>(Optional.empty());
    private List<Diagnostic> dismissed = List.of();

    DatasetModel(StudioDocument document, DataWorkspace workspace, Background background, Subscriptions subscriptions) {
        this.document = document;
        this.workspace = workspace;
        this.rereading = new Rereading(document, workspace, background);
        this.choosing = background.latestWins();
        this.reasons = new ColumnReasons(document, workspace, background, subscriptions);
        subscriptions.add(choosing::cancel);
        subscriptions.add(rereading::cancel);
    }

    /** What the last choice of a target changed besides; empty once it was read. */
    ReadOnlyObjectProperty<List<Diagnostic>> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** Why columns were or would be set aside. */
    ReadOnlyObjectProperty<Map<String, Diagnostic>> reasonsProperty() {
        return reasons.property();
    }

    Optional<DataSettings> settings() {
        return document.project().data();
    }

    DataState state() {
        return workspace.state();
    }

    void dismissNotice() {
        dismissed = lostPictures();
        notice.set(List.of());
    }

    /** What was said of pictures that are not there, unless the person has read it. */
    List<Diagnostic> newlyLostPictures() {
        List<Diagnostic> lost = lostPictures();
        return lost.equals(dismissed) ? List.of() : lost;
    }

    private List<Diagnostic> lostPictures() {
        return state().diagnostics().stream()
                .filter(remark -> remark.code().startsWith("paths-"))
                .toList();
    }

    List<ColumnFacts> facts() {
        return settings()
                .flatMap(settings -> state().profile()
                        .map(profile -> ColumnRules.facts(profile, settings, reasons.get(), outputs(state()))))
                .map(facts -> state().file()
                        .map(file -> ColumnFacts.withPictures(facts, file.table()))
                        .orElse(facts))
                .map(facts -> state().prepared()
                        .map(prepared -> ColumnFacts.withDrift(facts, prepared.drift()))
                        .orElse(facts))
                .orElse(List.of());
    }

    private static Map<String, List<String>> outputs(DataState state) {
        return state.prepared().map(PreparedData::preparation).stream()
                .flatMap(preparation -> preparation.features().stream())
                .collect(Collectors.toMap(FittedColumn::name, FittedColumn::outputs, (one, other) -> one));
    }

    /** Makes a column the target, with what follows from that; one undo step. */
    void chooseTarget(String column) {
        DataState now = state();
        settings().ifPresent(settings -> now.file().ifPresent(file -> now.profile()
                .ifPresent(profile ->
                        choosing.run(() -> TargetAdvice.choose(file.table(), profile, settings, column), outcome -> {
                            outcome.toOptional()
                                    .ifPresent(advised -> document.apply(DataEdits.target(column, advised)));
                            notice.set(outcome.diagnostics().stream()
                                    .filter(remark -> !remark.code().equals("task-classification")
                                            && !remark.code().equals("task-regression"))
                                    .filter(remark -> settings.target().isEmpty()
                                            || !remark.code().equals("split-by-time"))
                                    .toList());
                        }))));
    }

    @Override
    public void changeType(String column, ColumnType type) {
        boolean target = settings()
                .flatMap(DataSettings::target)
                .filter(told -> told.name().equals(column))
                .isPresent();
        if (type == ColumnType.PICTURE && !target) {
            showPictures(column);
            return;
        }
        state().profile()
                .flatMap(profile -> profile.column(column))
                .ifPresent(profile -> document.apply(
                        DataEdits.type(column, type, before -> Retyping.retyped(profile, before, type))));
    }

    @Override
    public void changeRole(String column, ColumnRole role) {
        if (role == ColumnRole.TARGET) {
            chooseTarget(column);
        } else if (role == ColumnRole.FEATURE && isOfType(column, ColumnType.PICTURE)) {
            showPictures(column);
        } else if (role == ColumnRole.FEATURE && isOfType(column, ColumnType.TEXT)) {
            state().file()
                    .flatMap(file -> settings().map(settings -> TextAdvice.with(file.table(), settings, column)))
                    .ifPresent(advised -> document.apply(DataEdits.texts(column, advised)));
        } else {
            document.apply(DataEdits.role(column, role));
        }
    }

    private boolean isOfType(String column, ColumnType type) {
        return settings().stream()
                .flatMap(settings -> settings.columns().stream())
                .anyMatch(found -> found.name().equals(column) && found.type() == type);
    }

    /** Learns from the pictures that a column names; what they become is proposed where nobody has chosen before. */
    private void showPictures(String column) {
        Optional<PictureSettings> before = settings().flatMap(DataSettings::pictures);
        before.ifPresentOrElse(
                chosen -> document.apply(DataEdits.named(column, chosen)),
                () -> workspace.proposePictures(
                        column, proposal -> document.apply(DataEdits.named(column, proposal.settings()))));
    }

    /** Finds out what the pictures could become that a column names. */
    void proposePictures(String column, Consumer<PictureReader.Proposal> onProposal) {
        workspace.proposePictures(column, onProposal);
    }

    /** Makes something else of the pictures that a column names. */
    void changePictures(PictureSettings pictures) {
        document.apply(DataEdits.pictures(pictures));
    }

    /** Looks for the pictures that a column names in another folder. */
    void lookIn(Path folder) {
        settings()
                .flatMap(DataSettings::pictures)
                .ifPresent(pictures -> changePictures(
                        pictures.withFolder(folder.toAbsolutePath().normalize().toString())));
    }

    void changeText(String column, TextSettings text) {
        document.apply(DataEdits.tokens(column, text));
    }

    /** Whether a person said in which order the dates of a column are read. */
    boolean hasChosenDates(String column) {
        return settings()
                .filter(settings -> settings.reading(column).dates().isPresent())
                .isPresent();
    }

    @Override
    public void changeDates(String column, Optional<DateText.Order> order) {
        document.apply(DataEdits.dates(column, order));
    }

    @Override
    public void changeDecimals(String column, Optional<DecimalSign> sign) {
        rereading.say(
                column,
                reading -> reading.withDecimals(sign),
                EditName.of("column-decimals", column, DecimalPick.word(sign)));
    }

    @Override
    public void changeMissing(String column, MissingValues missing) {
        boolean comma = state().profile()
                .flatMap(profile -> profile.column(column))
                .filter(found -> found.decimals().sign().isComma())
                .isPresent();
        rereading.say(
                column,
                reading -> reading.withMissing(missing),
                missing.none()
                        ? EditName.of("column-none-missing", column)
                        : EditName.of("column-missing", column, String.join(", ", missing.texts(comma))));
    }

    @Override
    public void changeImputation(String column, Imputation imputation) {
        document.apply(DataEdits.imputation(column, imputation));
    }

    @Override
    public void changeScaling(String column, Scaling scaling) {
        document.apply(DataEdits.scaling(column, scaling));
    }

    @Override
    public void changeEncoding(String column, Encoding encoding) {
        document.apply(DataEdits.encoding(column, encoding));
    }

    /** The column whose steps are shown. */
    ReadOnlyObjectProperty<Optional<String>> openColumnProperty() {
        return openColumn.getReadOnlyProperty();
    }

    /** Shows all steps of a column's preparation. */
    void openSteps(String column) {
        openColumn.set(Optional.of(column));
    }

    void closeSteps() {
        openColumn.set(Optional.empty());
    }

    void changeSteps(String column, ColumnSteps before, ColumnSteps after) {
        document.apply(DataEdits.steps(column, before, after));
    }

    /** What the numbers of a column become in training rows, some of them if there are many; empty if that is not known. */
    double[] prepared(String column) {
        return state().prepared().map(data -> PreparedValues.of(data, column)).orElse(new double[0]);
    }

    /** Varies training pictures by more or less; a drag is one undo step. */
    void changeAugmentation(Augmentation.Kind kind, double amount) {
        document.apply(DataEdits.augmentation(kind, amount));
    }

    void changeBalance(Balance balance) {
        document.apply(DataEdits.balance(balance));
    }

    /** Does what a remark proposes; one undo step. */
    void mend(Diagnostic remark) {
        notice.set(notice.get().stream().filter(said -> !said.equals(remark)).toList());
        if (MissingSuspect.isSaidBy(remark)) {
            settings()
                    .ifPresent(settings ->
                            changeMissing(String.valueOf(remark.arguments().get(0)), Mends.missing(remark, settings)));
            return;
        }
        settings()
                .map(settings -> Mends.apply(remark, settings))
                .ifPresent(mended -> document.apply(DataEdits.mend(remark, mended)));
    }

    void changeSplit(SplitSettings split, String field) {
        document.apply(DataEdits.split(split, field));
    }

    @Override
    public void takeFor(SampleKind kind) {
        state().file().ifPresent(file -> settings()
                .ifPresent(settings -> choosing.run(
                        () -> kind.propose(file.table(), settings),
                        proposed -> document.apply(DataEdits.samples(
                                before -> before.withColumns(proposed.columns())
                                        .withWindows(proposed.windows())
                                        .withSequences(proposed.sequences())
                                        .withSplit(proposed.split()),
                                kind,
                                "kind")))));
    }

    @Override
    public void change(UnaryOperator<DataSettings> change, String field) {
        settings()
                .ifPresent(settings ->
                        document.apply(DataEdits.samples(change, SampleKind.of(change.apply(settings)), field)));
    }

    void endTyping() {
        document.closeMerge();
    }

    void reload() {
        workspace.reload();
    }

    /** Uses the same data from another place. */
    void relocate(Path file) {
        settings()
                .ifPresent(settings -> document.apply(DataEdits.relocate(
                        new DataReference(
                                file.toAbsolutePath().normalize().toString(),
                                settings.reference().sha256()),
                        String.valueOf(file.getFileName()))));
    }

    /** Whether layers were drawn that would be lost with another project. */
    boolean hasNetwork() {
        return !document.project().graph().nodes().isEmpty();
    }
}
