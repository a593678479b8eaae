package org.netloom.core.data.picture;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.netloom.core.data.Column;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.PictureBlock;
import org.netloom.core.data.PictureSettings;
import org.netloom.core.data.Table;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.text.Listing;

/** Reads the pictures that columns of a table name. A cell without one has no value, and is told by its line. */
public final class NamedPictures {

    private static final int LINES_SAID = 5;

    private final PictureDecoding decoding;

    NamedPictures(PictureDecoding decoding) {
        this.decoding = decoding;
    }

    /** The columns of pictures that a network shall see. */
    public static List<String> wanted(DataSettings settings) {
        return settings.columns().stream()
                .filter(column -> column.type() == ColumnType.PICTURE && column.role() == ColumnRole.FEATURE)
                .map(ColumnSettings::name)
                .toList();
    }

    /**
     * A table whose columns show pictures where the settings want that, and names of files elsewhere.
     *
     * @param origin of the table
     * @return remarks tell which cells have no picture, and why; where memory has no room for the pictures of a column, its cells stay names. A failure if
     *     nobody waits any more
     */
    public Outcome<Table> read(
            String origin, Table table, DataSettings settings, PictureFiles files, PictureProgress progress) {
        Outcome<Table> result = Outcome.of(table.asNames());
        if (settings.pictures().isPresent()) {
            PictureSettings pictures = settings.pictures().get();
            for (String name : wanted(settings)) {
                result = result.then(so -> so.column(name)
                        .filter(column -> column.pictures().isEmpty())
                        .map(column -> read(origin + "\n" + name, so, column, pictures, files, progress))
                        .orElseGet(() -> Outcome.of(so)));
            }
        }
        return result;
    }

    private Outcome<Table> read(
            String origin,
            Table table,
            Column column,
            PictureSettings settings,
            PictureFiles files,
            PictureProgress progress) {
        Optional<Diagnostic> tooMuch = PictureDecoding.problem(table.rows(), settings);
        if (tooMuch.isPresent()) {
            Diagnostic why = tooMuch.get();
            return new Outcome.Success<>(
                    table,
                    List.of(Diagnostic.warning(why.code(), why.arguments().toArray())));
        }
        Map<String, Integer> firstRows = new LinkedHashMap<>();
        Map<Integer, Integer> copies = new HashMap<>();
        List<PictureDecoding.Job> jobs = new ArrayList<>();
        List<Integer> missing = new ArrayList<>();
        BitSet shown = new BitSet(table.rows());
        for (int row = 0; row < table.rows(); row++) {
            String cell = column.cell(row);
            if (cell == null) {
                continue;
            }
            Integer first = firstRows.putIfAbsent(cell, row);
            int place = row;
            if (first != null) {
                copies.put(row, first);
            } else {
                files.find(cell).ifPresent(file -> {
                    shown.set(place);
                    jobs.add(new PictureDecoding.Job(file, cell, place));
                });
            }
            if (!shown.get(first == null ? row : first)) {
                missing.add(row);
            }
        }
        return decoding.decode(origin, jobs, table.rows(), false, settings, progress)
                .then(decoded -> {
                    decoded.problems()
                            .keySet()
                            .forEach(job -> shown.clear(jobs.get(job).place()));
                    copies.forEach((row, first) -> {
                        if (shown.get(first)) {
                            shown.set(row);
                            System.arraycopy(
                                    decoded.bytes(),
                                    first * settings.size(),
                                    decoded.bytes(),
                                    row * settings.size(),
                                    settings.size());
                        }
                    });
                    List<Diagnostic> remarks = new ArrayList<>();
                    if (!missing.isEmpty()) {
                        remarks.add(said("paths-missing", table, column, missing, files.lookedIn()));
                    }
                    remarks.addAll(unreadable(table, column, jobs, decoded));
                    PictureBlock block =
                            new PictureBlock(decoded.bytes(), settings.height(), settings.width(), settings.channels());
                    return new Outcome.Success<>(table.showing(column.name(), block, shown), remarks);
                });
    }

    /** For each kind of problem, how many files have it. */
    private static List<Diagnostic> unreadable(
            Table table, Column column, List<PictureDecoding.Job> jobs, PictureDecoding.Decoded decoded) {
        Map<String, List<Integer>> rows = decoded.problems().entrySet().stream()
                .collect(Collectors.groupingBy(
                        problem -> problem.getValue().code().equals("picture-unknown")
                                ? "paths-no-picture"
                                : "paths-damaged",
                        java.util.TreeMap::new,
                        Collectors.mapping(problem -> jobs.get(problem.getKey()).place(), Collectors.toList())));
        return rows.entrySet().stream()
                .map(kind -> said(kind.getKey(), table, column, kind.getValue(), ""))
                .toList();
    }

    private static Diagnostic said(String code, Table table, Column column, List<Integer> rows, String where) {
        return Diagnostic.warning(
                code,
                column.name(),
                rows.size(),
                Listing.of(rows.stream().map(table::lineOf).toList(), LINES_SAID),
                column.text(rows.get(0)),
                where);
    }
}
