package org.netloom.core.formula;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.netloom.core.formula.Node.Binary;
import org.netloom.core.formula.Node.Call;
import org.netloom.core.formula.Node.Membership;
import org.netloom.core.formula.Node.Name;
import org.netloom.core.formula.Node.Unary;

/** Finds the columns that a formula names. */
final class Names {

    private static final int NAMES_SAID = 12;

    private final String formula;
    private final List<String> known;

    Names(String formula, List<String> known) {
        this.formula = formula;
        this.known = known;
    }

    /** All that a formula asks, in the order in which it does. */
    List<String> in(Node tree) {
        Set<String> found = new LinkedHashSet<>();
        collect(tree, found);
        return List.copyOf(found);
    }

    private void collect(Node node, Set<String> found) {
        if (node instanceof Name name) {
            found.add(resolve(name));
        } else if (node instanceof Unary unary) {
            collect(unary.part(), found);
        } else if (node instanceof Binary binary) {
            collect(binary.left(), found);
            collect(binary.right(), found);
        } else if (node instanceof Membership membership) {
            collect(membership.part(), found);
            membership.choices().forEach(choice -> collect(choice, found));
        } else if (node instanceof Call call) {
            call.arguments().forEach(argument -> collect(argument, found));
        }
    }

    /** The column that is meant: upper and lower case are the same if no name fits exactly and only one fits so. */
    String resolve(Name name) {
        if (known.contains(name.name())) {
            return name.name();
        }
        List<String> alike = known.stream()
                .filter(column -> column.equalsIgnoreCase(name.name()))
                .toList();
        if (alike.size() == 1) {
            return alike.get(0);
        }
        String nearest = Functions.nearest(name.name(), known);
        if (!nearest.isEmpty()) {
            throw Problem.at("formula-unknown-column", formula, name.start(), name.name(), nearest);
        }
        String listed = String.join(", ", known.subList(0, Math.min(NAMES_SAID, known.size())));
        throw Problem.at(
                "formula-no-such-column",
                formula,
                name.start(),
                name.name(),
                listed + (known.size() > NAMES_SAID ? " …" : ""));
    }
}
