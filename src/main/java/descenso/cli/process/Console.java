package descenso.cli.process;

import descenso.course.source.Diagnostic;
import descenso.phrases.Controls;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.tui.CharacterSet;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The system's two streams, in a language and in the characters that they may hold; {@link Controls} are shown. */
public record Console(Language language, Messages phrases, CharacterSet glyphs) {

    /** Creates a console in the language that the account's own learner used last, else in that of the environment. */
    public static Console of(ProcessEnvironment environment) {
        return of(environment, Optional.empty(), false, Optional.empty());
    }

    /**
     * Creates a console.
     *
     * @param wish the language of the command line; empty for the one that the learner used last
     * @param learner the learner's name; empty for the account's own learner
     */
    public static Console of(
            ProcessEnvironment environment, Optional<Language> wish, boolean ascii, Optional<String> learner) {
        Language language = wish.or(() -> environment.lastLanguage(learner))
                .or(environment::language)
                .orElse(Language.ES);
        return new Console(language, Messages.in(language), ascii ? CharacterSet.ASCII : environment.glyphs());
    }

    /** Prints the complaint in one line on the error stream; returns the exit status that goes with it. */
    public int error(UserError complaint) {
        warn(complaint.words(phrases));
        return complaint.status();
    }

    /** Says something of the program's own in one line on the error stream. */
    public void warn(String words) {
        err("descenso: " + words.replaceAll("\\s+", " "));
    }

    /** Prints, on the error stream, where something is wrong in a file and what. */
    public void info(Diagnostic fault) {
        err(words(fault));
    }

    /** Where something is wrong in a file, and what: one line. */
    public String words(Diagnostic fault) {
        return (fault.place() + ": " + phrases.say(fault.sentence())).replaceAll("\\R", " ");
    }

    /**
     * Prints lines on standard output.
     *
     * @throws UserError where they cannot be written and there is a reader
     */
    public void out(String text) throws UserError {
        OutputTarget output = OutputTarget.standard();
        try {
            Writer writer = new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8);
            writer.write(shown(text) + "\n");
            writer.flush();
        } catch (IOException e) {
            output.accept(e);
        }
    }

    public void err(String text) {
        errors().println(shown(text));
    }

    /** Writes over the line of the error stream that the cursor stands in, as long as both are equally long. */
    public void rewriteLine(String line) {
        errors().print("\r" + glyphs.encode(line));
    }

    private String shown(String text) {
        return glyphs.encode(Controls.shownInLines(text));
    }

    private static PrintStream errors() {
        return new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    }
}
