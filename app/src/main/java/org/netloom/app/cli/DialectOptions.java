package org.netloom.app.cli;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.netloom.core.data.ColumnReading;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.DecimalSign;
import org.netloom.core.data.csv.DialectWish;
import org.netloom.core.data.csv.GivenNames;
import org.netloom.core.data.csv.HeaderMode;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import picocli.CommandLine.Option;

/** How a table is written, as far as a person says it. */
final class DialectOptions {

    /** Whether the first row holds names; named as on the command line. */
    enum Header {
        auto,
        yes,
        two,
        three,
        no
    }

    /** Whether comments stand above the table; named as on the command line. */
    enum Comments {
        yes,
        no
    }

    private static final String SIGNS = "point, comma";

    @Option(names = "--header", paramLabel = "auto|yes|two|three|no", descriptionKey = "cli.option.header")
    private Header header = Header.auto;

    @Option(names = "--encoding", paramLabel = "NAME", descriptionKey = "cli.option.encoding")
    private Optional<String> encoding = Optional.empty();

    @Option(names = "--delimiter", paramLabel = "SIGN|tab", descriptionKey = "cli.option.delimiter")
    private Optional<String> delimiter = Optional.empty();

    @Option(names = "--quote", paramLabel = "SIGN|none", descriptionKey = "cli.option.quote")
    private Optional<String> quote = Optional.empty();

    @Option(names = "--comments", paramLabel = "yes|no", descriptionKey = "cli.option.comments")
    private Optional<Comments> comments = Optional.empty();

    @Option(names = "--decimal", paramLabel = "[COLUMN=]point|comma", descriptionKey = "cli.option.decimal")
    private List<String> decimals = List.of();

    @Option(names = "--sheet", paramLabel = "NAME", descriptionKey = "cli.option.sheet")
    private Optional<String> sheet = Optional.empty();

    @Option(names = "--names", paramLabel = "NAME,NAME,…", descriptionKey = "cli.option.names")
    private Optional<String> names = Optional.empty();

    Optional<String> delimiter() {
        return delimiter;
    }

    /** What was said first that has no meaning but for a text. */
    Optional<String> saidOfTexts() {
        return encoding.map(given -> "--encoding").or(this::saidOfCells);
    }

    /** What was said first that has no meaning for ARFF, which has one way to be written. */
    Optional<String> saidOfSigns() {
        return saidOfCells().or(this::saidOfHeader);
    }

    private Optional<String> saidOfCells() {
        return Stream.of(
                        delimiter.map(given -> "--delimiter"),
                        quote.map(given -> "--quote"),
                        comments.map(given -> "--comments"),
                        ofFile().findFirst().map(given -> "--decimal"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What was said first that has no meaning but for a spreadsheet. */
    Optional<String> saidOfWorkbooks() {
        return sheet.map(given -> "--sheet");
    }

    /** What was said first that has no meaning but for a table. */
    Optional<String> said() {
        return saidOfTexts()
                .or(() -> decimals.stream().findFirst().map(given -> "--decimal"))
                .or(this::saidOfWorkbooks)
                .or(() -> names.map(given -> "--names"))
                .or(this::saidOfHeader);
    }

    private Optional<String> saidOfHeader() {
        return Optional.of("--header").filter(option -> header != Header.auto);
    }

    /** What was said; a failure if a sign is none that tables have. */
    Outcome<DialectWish> wish() {
        Optional<String> unusable = delimiter.filter(text -> !text.equals("tab") && !text.matches("[^\\r\\n]"));
        if (unusable.isPresent()) {
            return Outcome.failed(Diagnostic.error("delimiter-unusable", unusable.get()));
        }
        Optional<String> noQuote = quote.filter(text -> !text.equals("none") && !text.matches("[\"'`]"));
        if (noQuote.isPresent()) {
            return Outcome.failed(Diagnostic.error("quote-unusable", noQuote.get()));
        }
        Optional<String> noSign = ofFile().filter(text -> sign(text).isEmpty()).findFirst();
        if (noSign.isPresent()) {
            return Outcome.failed(Diagnostic.error("column-wish-unusable", "--decimal", noSign.get(), SIGNS));
        }
        if (names.isPresent() && header != Header.auto && header != Header.no) {
            return Outcome.failed(Diagnostic.error("names-and-header", header.name()));
        }
        return Outcome.of(new DialectWish(
                        encoding,
                        delimiter.map(text -> text.equals("tab") ? '\t' : text.charAt(0)),
                        quote.map(text -> text.equals("none") ? CsvDialect.NO_QUOTE : text.charAt(0)),
                        mode(),
                        ofFile().reduce((one, last) -> last)
                                .flatMap(DialectOptions::sign)
                                .map(DecimalSign::isComma),
                        comments.map(chosen -> chosen == Comments.yes),
                        sheet)
                .withNames(names.map(GivenNames::in).orElse(List.of())));
    }

    /** What is said of all numbers of the file. */
    private Stream<String> ofFile() {
        return decimals.stream().filter(typed -> !typed.contains("="));
    }

    private static Optional<DecimalSign> sign(String text) {
        return Arrays.stream(DecimalSign.values())
                .filter(sign -> sign.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
    }

    /** The file, of which columns are read with the decimal signs that are wished for them; of several wishes for a column the last one counts. */
    Outcome<OpenedCsv> withDecimals(OpenedCsv csv) {
        ColumnWish.Kind kind =
                new ColumnWish.Kind("--decimal", "cli.wish.columns", csv.table().names());
        Map<String, DecimalSign> chosen = new HashMap<>();
        Outcome<Map<String, DecimalSign>> result = Outcome.of(chosen);
        for (String typed : decimals.stream().filter(one -> one.contains("=")).toList()) {
            result = result.then(
                    before -> kind.parse(typed, DialectOptions::sign, SIGNS).then(wish -> {
                        wish.columns().forEach(column -> before.put(column, wish.value()));
                        return Outcome.of(before);
                    }));
        }
        return result.then(all -> Outcome.of(csv.withTable(
                csv.table().read(column -> ColumnReading.GUESSED.withDecimals(Optional.ofNullable(all.get(column)))))));
    }

    private HeaderMode mode() {
        return switch (header) {
            case two -> HeaderMode.TWO_ROWS;
            case three -> HeaderMode.THREE_ROWS;
            case auto, yes, no -> HeaderMode.valueOf(header.name().toUpperCase(Locale.ROOT));
        };
    }
}
