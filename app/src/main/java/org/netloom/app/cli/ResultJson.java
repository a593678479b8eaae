package org.netloom.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;
import org.netloom.core.metrics.EvaluationReport;
import org.netloom.core.metrics.Scores;

/** Results as one line of JSON, for programs. */
final class ResultJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);
    private static final MathContext DIGITS = new MathContext(7);

    private ResultJson() {}

    static String line(Results results) {
        ObjectNode out = JSON.objectNode();
        out.put("task", results.task().name().toLowerCase(Locale.ROOT));
        out.put("rows", results.rows());
        out.set("train", part(results.training()));
        out.set("validation", part(results.validation()));
        out.set("test", part(results.test()));
        out.set("linear", results.linear().<JsonNode>map(ResultJson::unmeasured).orElse(JSON.nullNode()));
        out.put("epochs", results.summary().epochs());
        out.set("seconds", number(Math.round(results.summary().seconds() * 1000) / 1000.0));
        return out.toString();
    }

    private static JsonNode part(Optional<EvaluationReport> report) {
        if (report.isEmpty()) {
            return JSON.nullNode();
        }
        ObjectNode out = JSON.objectNode();
        Scores scores = report.get().scores();
        if (scores instanceof Scores.Classification classes) {
            out.set("accuracy", number(classes.accuracy()));
            out.set("loss", number(classes.loss()));
        } else if (scores instanceof Scores.Regression numbers) {
            out.set("mae", number(numbers.mae()));
            out.set("rmse", number(numbers.rmse()));
            out.set("r2", number(numbers.r2()));
        }
        if (report.get() instanceof EvaluationReport.Classification classes
                && classes.persistence().isPresent()) {
            out.set("persistenceAccuracy", number(classes.persistence().getAsDouble()));
        } else if (report.get() instanceof EvaluationReport.Regression numbers) {
            numbers.persistence().ifPresent(last -> {
                out.set("persistenceMae", number(last.mae()));
                out.set("persistenceR2", number(last.r2()));
            });
        }
        return out;
    }

    /** Figures of answers whose loss was not measured. */
    private static ObjectNode unmeasured(Scores scores) {
        ObjectNode out = JSON.objectNode();
        if (scores instanceof Scores.Regression numbers) {
            out.set("mae", number(numbers.mae()));
            out.set("rmse", number(numbers.rmse()));
            out.set("r2", number(numbers.r2()));
        } else {
            out.set("accuracy", number(scores.headline()));
        }
        return out;
    }

    /** Seven digits; JSON has no word for what is not a number. */
    private static JsonNode number(double value) {
        return Double.isFinite(value)
                ? JSON.numberNode(new BigDecimal(
                        new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString()))
                : JSON.nullNode();
    }
}
