package org.netloom.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.csv.DialectWish;
import org.netloom.core.data.csv.GivenNames;
import org.netloom.core.data.csv.HeaderMode;
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
        no
    }

    /** Whether comments stand above the table; named as on the command line. */
    enum Comments {
        yes,
        no
    }

    /** How decimals are written; named as on the command line. */
    enum Decimal {
        point,
        comma
    }

    @Option(names = "--header", paramLabel = "auto|yes|two|no", descriptionKey = "cli.option.header")
    private Header header = Header.auto;

    @Option(names = "--encoding", paramLabel = "NAME", descriptionKey = "cli.option.encoding")
    private Optional<String> encoding = Optional.empty();

    @Option(names = "--delimiter", paramLabel = "SIGN|tab", descriptionKey = "cli.option.delimiter")
    private Optional<String> delimiter = Optional.empty();

    @Option(names = "--quote", paramLabel = "SIGN|none", descriptionKey = "cli.option.quote")
    private Optional<String> quote = Optional.empty();

    @Option(names = "--comments", paramLabel = "yes|no", descriptionKey = "cli.option.comments")
    private Optional<Comments> comments = Optional.empty();

    @Option(names = "--decimal", paramLabel = "point|comma", descriptionKey = "cli.option.decimal")
    private Optional<Decimal> decimal = Optional.empty();

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
                        decimal.map(given -> "--decimal"))
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
        if (names.isPresent() && (header == Header.yes || header == Header.two)) {
            return Outcome.failed(Diagnostic.error("names-and-header", header.name()));
        }
        return Outcome.of(new DialectWish(
                        encoding,
                        delimiter.map(text -> text.equals("tab") ? '\t' : text.charAt(0)),
                        quote.map(text -> text.equals("none") ? CsvDialect.NO_QUOTE : text.charAt(0)),
                        mode(),
                        decimal.map(chosen -> chosen == Decimal.comma),
                        comments.map(chosen -> chosen == Comments.yes),
                        sheet)
                .withNames(names.map(GivenNames::in).orElse(List.of())));
    }

    private HeaderMode mode() {
        return header == Header.two
                ? HeaderMode.TWO_ROWS
                : HeaderMode.valueOf(header.name().toUpperCase(Locale.ROOT));
    }
}
