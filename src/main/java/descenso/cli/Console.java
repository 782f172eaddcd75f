package descenso.cli;

import descenso.cli.ProcessEnvironment.StandardStreams.OpenStreams;
import descenso.course.source.Diagnostic;
import descenso.phrases.ControlCharacters;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.phrases.Messages;
import descenso.tui.CharacterSet;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The standard output and error streams in a language and a character set. {@link ControlCharacters} are shown. */
record Console(Language language, Messages messages, CharacterSet characters, OpenStreams streams) {

    /** Creates a console in the language that the default learner used last, otherwise in that of the environment. */
    public static Console of(ProcessEnvironment environment) {
        return of(environment, Optional.empty(), false, Optional.empty());
    }

    /**
     * Creates the console of a learner.
     *
     * @param requested language of the command line; empty for the language that the learner used last
     * @param ascii whether to use ASCII only; otherwise the environment chooses the character set
     * @param learner name of the learner; empty for the account's default learner
     */
    public static Console of(
            ProcessEnvironment environment, Optional<Language> requested, boolean ascii, Optional<String> learner) {
        Language language = requested
                .or(() -> environment.lastLanguage(learner))
                .or(environment.terminal()::language)
                .orElse(Language.first());
        return new Console(
                language,
                Messages.in(language),
                ascii ? CharacterSet.ASCII : environment.terminal().characters(),
                environment.streams().open());
    }

    /** Prints an error in one line on the error stream. Returns its exit status. */
    public int error(UserError error) {
        warn(error.text(messages));
        return error.status();
    }

    /** Prints a message in one line on the error stream, with the program name before it. */
    public void warn(String words) {
        err("descenso: " + words.replaceAll("\\s+", " "));
    }

    void warn(MessageKey key, String... arguments) {
        warn(messages.say(key, arguments));
    }

    /** Prints how many runs of how many had ended at an interruption. */
    void warnOfInterruption(int ended, int all) {
        warn(MessageKey.CLI_INTERRUPTED, Integer.toString(ended), Integer.toString(all));
    }

    /** Prints a diagnostic in one line on the error stream. */
    public void info(Diagnostic diagnostic) {
        err(text(diagnostic));
    }

    /** Returns a diagnostic in one line: the source position and the message. */
    public String text(Diagnostic diagnostic) {
        return (diagnostic.position() + ": " + messages.say(diagnostic.message())).replaceAll("\\R", " ");
    }

    /**
     * Prints a text and a line feed on standard output.
     *
     * @throws UserError if the text cannot be written and the stream still has a reader
     */
    public void out(String text) throws UserError {
        try {
            Writer writer = new OutputStreamWriter(streams.out(), StandardCharsets.UTF_8);
            writer.write(shown(text) + "\n");
            writer.flush();
        } catch (IOException e) {
            OutputTarget.standard().throwUnlessPipeClosed(e);
        }
    }

    /**
     * Reads a line from the keyboard; empty at the end of input.
     *
     * @throws IOException if there is no keyboard
     */
    String answer() throws IOException {
        String line = new BufferedReader(new InputStreamReader(streams.in(), StandardCharsets.UTF_8)).readLine();
        return line == null ? "" : line;
    }

    public void err(String text) {
        errors().println(shown(text));
    }

    /** Overwrites the line of the cursor on the error stream by a line that is at least as wide. */
    public void rewriteLine(String line) {
        errors().print("\r" + characters.encode(line));
    }

    private String shown(String text) {
        return characters.encode(ControlCharacters.shownInLines(text));
    }

    private PrintStream errors() {
        return new PrintStream(streams.err(), true, StandardCharsets.UTF_8);
    }
}
