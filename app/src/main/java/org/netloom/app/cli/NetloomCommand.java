package org.netloom.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code netloom}: the studio. */
@Command(name = "netloom", versionProvider = NetloomCommand.VersionText.class)
final class NetloomCommand implements Callable<Integer> {

    private final CliServices services;
    private final Locale locale;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            descriptionKey = "cli.option.version")
    private boolean version;

    NetloomCommand(CliServices services, Locale locale) {
        this.services = services;
        this.locale = locale;
    }

    @Override
    public Integer call() {
        return services.openStudio(List.of(), locale);
    }

    /** Says the version of the product and of the Java that it runs on. */
    static final class VersionText implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Netloom " + Version.text() + " (Java " + System.getProperty("java.version") + ")"};
        }
    }
}
