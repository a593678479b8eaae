package org.netloom.app.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.netloom.core.data.web.FetchedFile;
import org.netloom.core.data.web.WebAddress;
import org.netloom.core.data.web.WebFiles;
import org.netloom.core.data.web.WebPlace;
import org.netloom.core.diagnose.Diagnostic;

/** What a command was given as its data: a file or folder of this computer, or a web address. */
record DataWord(String word) {

    /** What a command does with data; a server may have said in which encoding they are. */
    interface Use {
        int with(Path data, Optional<String> statedCharset) throws InterruptedException;
    }

    /**
     * Does something with the data, which are fetched before if they lie in the web.
     *
     * @param place for fetched data
     * @param keep whether fetched data stay there if all goes well
     * @return the exit code
     */
    int use(Speaker speaker, WebFiles web, WebPlace place, boolean keep, Use use) throws InterruptedException {
        if (!WebAddress.isMeant(word)) {
            try {
                return use.with(Path.of(word), Optional.empty());
            } catch (InvalidPathException noFile) {
                return speaker.failure(Diagnostic.error("file-missing", word));
            }
        }
        ReadingLine.Read<FetchedFile> fetched = ReadingLine.during(
                speaker, line -> WebAddress.parse(word).then(address -> web.fetch(address, place, line.asBytes())));
        if (fetched.value().isEmpty()) {
            return fetched.code();
        }
        FetchedFile file = fetched.value().get();
        boolean kept = false;
        try {
            speaker.remarks(fetched.outcome().diagnostics());
            speaker.good(
                    "cli.fetched",
                    speaker.words().bytes(file.bytes()),
                    file.address().uri().getHost());
            int code = use.with(file.file(), file.charset());
            kept = keep && code == Cli.OK;
            return code;
        } finally {
            if (!kept) {
                file.discard();
            }
        }
    }
}
