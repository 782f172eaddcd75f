package descenso.cli;

import descenso.phrases.Language;
import descenso.phrases.Phrases;
import descenso.tui.Glyphs;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The system's two streams, in a language and in the characters that they may hold. */
record Console(Phrases phrases, Glyphs glyphs) {

    /** As the environment has them, where nothing else is wished for. */
    static Console of(Environment environment) {
        return of(environment, Optional.empty(), false);
    }

    static Console of(Environment environment, Optional<Language> wish, boolean ascii) {
        Language language = wish.or(environment::language).orElse(Language.ES);
        return new Console(Phrases.in(language), ascii ? Glyphs.ASCII : environment.glyphs());
    }

    /** Prints the complaint in one line on the error stream; returns the exit status that goes with it. */
    int complain(Complaint complaint) {
        err("descenso: " + complaint.words(phrases).replaceAll("\\s+", " "));
        return complaint.status();
    }

    void out(String text) {
        print(FileDescriptor.out, text);
    }

    void err(String text) {
        print(FileDescriptor.err, text);
    }

    private void print(FileDescriptor stream, String text) {
        new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8).println(glyphs.write(text));
    }
}
