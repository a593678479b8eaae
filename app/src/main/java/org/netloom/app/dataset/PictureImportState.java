package org.netloom.app.dataset;

import java.util.List;
import java.util.Optional;
import org.netloom.core.data.PictureSettings;
import org.netloom.core.data.Reason;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.diagnose.Diagnostic;

/** How far opening pictures has come. Immutable. */
sealed interface PictureImportState {

    /** They are looked for, and it is not known yet how many there are. */
    record Looking() implements PictureImportState {}

    /**
     * They are being read.
     *
     * @param choice what they become
     * @param before the pictures as they were read before with another choice
     */
    record Reading(Choice choice, Optional<Ready> before) implements PictureImportState {}

    /** They cannot be used. */
    record Failed(Optional<Choice> choice, List<Diagnostic> reasons) implements PictureImportState {
        public Failed {
            reasons = List.copyOf(reasons);
        }
    }

    /** They were read. */
    record Ready(Choice choice, OpenedCsv file, List<Diagnostic> remarks) implements PictureImportState {
        public Ready {
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * What pictures become.
     *
     * @param settings now
     * @param proposed by the files
     * @param reason for what is proposed; none where there is nothing to choose
     * @param count how many pictures there are
     */
    record Choice(PictureSettings settings, PictureSettings proposed, Optional<Reason> reason, int count) {

        Choice with(PictureSettings other) {
            return new Choice(other, proposed, reason, count);
        }

        /** How much memory they take, in bytes. */
        long bytes() {
            return (long) count * settings.size();
        }
    }
}
