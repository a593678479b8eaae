package org.netloom.core.data.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.netloom.core.data.Table;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/** The names that a person gives to the columns of a file that holds none. They go by place. Pure. */
public final class GivenNames {

    private static final String SEPARATORS = "\t;,，；、";

    private GivenNames() {}

    /**
     * The names in a text that somebody typed or copied: one a line; or if there is but one line, with tabs, semicolons or commas between them. Quotes about a
     * name are not part of it.
     *
     * @return as many as were written, empty ones among them; none for an empty text
     */
    public static List<String> in(String text) {
        String whole = text.strip();
        if (whole.isEmpty()) {
            return List.of();
        }
        List<String> lines = whole.lines().toList();
        String unquoted = whole.replaceAll("\"[^\"]*\"", "");
        String separator = SEPARATORS
                .chars()
                .filter(sign -> unquoted.indexOf(sign) >= 0)
                .mapToObj(Character::toString)
                .findFirst()
                .orElse("");
        List<String> names = lines.size() > 1 ? lines : parted(whole, separator);
        return names.stream().map(GivenNames::plain).toList();
    }

    /** A separator between quotes is one of the name. */
    private static List<String> parted(String line, String separator) {
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        boolean quoted = false;
        for (char sign : line.toCharArray()) {
            boolean begins = sign == '"' && (quoted || name.toString().isBlank());
            quoted ^= begins;
            if (!quoted && separator.indexOf(sign) >= 0) {
                names.add(name.toString());
                name.setLength(0);
            } else {
                name.append(sign);
            }
        }
        names.add(name.toString());
        return names;
    }

    private static String plain(String name) {
        String bare = name.strip();
        boolean quoted = bare.length() > 1
                && (bare.startsWith("\"") && bare.endsWith("\"") || bare.startsWith("'") && bare.endsWith("'"));
        return quoted ? bare.substring(1, bare.length() - 1).strip() : bare;
    }

    /**
     * The table with names by place: those of a project, for files that are written like its own. Where a name is missing, the number stays; where there are
     * more names than columns, the last ones say nothing.
     */
    public static Table byPlace(Table table, List<String> names) {
        List<String> read = table.names();
        List<String> wanted = IntStream.range(0, read.size())
                .mapToObj(i -> i < names.size() && !names.get(i).isBlank() ? names.get(i) : read.get(i))
                .toList();
        boolean unlike = wanted.equals(read) || wanted.stream().distinct().count() < wanted.size();
        return unlike ? table : table.withNames(wanted);
    }

    /** The file with the names that were given for it, with remarks on those that are not used, or were given twice. */
    static Outcome<OpenedCsv> named(OpenedCsv file, List<String> names) {
        if (names.isEmpty()) {
            return Outcome.of(file);
        }
        if (file.dialect().header()) {
            String code = file.table().isDeclared() ? "names-declared" : "names-needless";
            return new Outcome.Success<>(file, List.of(Diagnostic.warning(code, file.name())));
        }
        List<Diagnostic> remarks = new ArrayList<>();
        List<String> read = file.table().names();
        if (names.size() != read.size()) {
            remarks.add(Diagnostic.warning("names-count", names.size(), read.size()));
        }
        List<String> wanted = IntStream.range(0, read.size())
                .mapToObj(i -> i < names.size() && !names.get(i).isBlank() ? names.get(i) : read.get(i))
                .toList();
        Table table = file.table().withNames(HeaderNames.unique(wanted, remarks));
        return new Outcome.Success<>(file.withTable(table), remarks);
    }
}
