package org.netloom.core.data.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.netloom.core.diagnose.Diagnostic;

/** Names for columns: every column has one, and no two have the same. */
final class HeaderNames {

    private HeaderNames() {}

    /** column_1, column_2 … */
    static List<String> numbered(int width) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
            names.add("column_" + i);
        }
        return names;
    }

    /** The names that stand in rows above one another, one of those in each place; of the upper ones, an empty cell belongs to what stands on its left. */
    static List<String> joined(List<List<String>> rows) {
        List<String> names = rows.get(0);
        for (List<String> lower : rows.subList(1, rows.size())) {
            names = joined(names, lower);
        }
        return names;
    }

    private static List<String> joined(List<String> upper, List<String> lower) {
        List<String> names = new ArrayList<>();
        String group = "";
        for (int i = 0; i < Math.max(upper.size(), lower.size()); i++) {
            String above = i < upper.size() ? upper.get(i).strip() : "";
            String below = i < lower.size() ? lower.get(i).strip() : "";
            group = above.isEmpty() && !below.isEmpty() ? group : above;
            names.add(group.equals(below) ? below : (group + " " + below).strip());
        }
        return names;
    }

    /** The header's names; empty ones are numbered, repeated ones get a number behind them, each with a remark. */
    static List<String> unique(List<String> header, List<Diagnostic> remarks) {
        Set<String> given = new HashSet<>();
        header.forEach(name -> given.add(name.strip()));
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String wanted = header.get(i).strip();
            String name = wanted;
            if (wanted.isEmpty()) {
                name = free("column_" + (i + 1), given, taken);
                remarks.add(Diagnostic.info("name-empty", i + 1, name));
            } else if (taken.contains(wanted)) {
                name = free(wanted + "_2", given, taken);
                remarks.add(Diagnostic.info("name-repeated", wanted, i + 1, name));
            }
            taken.add(name);
            names.add(name);
        }
        return names;
    }

    private static String free(String wanted, Set<String> given, Set<String> taken) {
        String base = wanted.replaceAll("_\\d+$", "");
        String name = wanted;
        for (int number = 2; taken.contains(name) || given.contains(name); number++) {
            name = base + "_" + number;
        }
        return name;
    }
}
