package descenso.progress;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The files of one learner of this account.
 *
 * @param states the files of the saved states that exist, by course id
 * @param stateFile returns the file of the state in a course
 * @param others further files of the learner, which hold nothing that is handed out
 */
public record FileArchive(
        Journal journal,
        Map<String, PrivateFile> states,
        Function<String, PrivateFile> stateFile,
        List<PrivateFile> others)
        implements LearnerArchive {

    /** Maximum length of a state, in bytes: every question of a course with a draft of maximum length. */
    private static final int LONGEST = 64 << 20;

    public FileArchive {
        states = Map.copyOf(states);
        others = List.copyOf(others);
    }

    @Override
    public LearnerData read() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, PrivateFile> each : states.entrySet()) {
            if (each.getValue().isThere()) {
                try (InputStream input = Channels.newInputStream(each.getValue().read())) {
                    texts.put(each.getKey(), new String(input.readNBytes(LONGEST), StandardCharsets.UTF_8));
                }
            }
        }
        return new LearnerData(
                LearnerData.read(journal.lines(), new ArrayList<>()).attempts(), texts);
    }

    @Override
    public int add(LearnerData data) throws IOException {
        List<String> missing = data.attemptsMissingIn(read());
        if (!missing.isEmpty()) {
            journal.append(missing);
        }
        for (Map.Entry<String, String> each : data.states().entrySet()) {
            PrivateFile file = stateFile.apply(each.getKey());
            if (!file.isThere()) {
                try {
                    file.prepare();
                    file.replace(each.getValue().getBytes(StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw PrivateFile.RejectedFileException.ofDisk(e, file.path());
                }
            }
        }
        return missing.size();
    }

    @Override
    public boolean erase() throws IOException {
        List<PrivateFile> all = new ArrayList<>(states.values());
        all.addAll(others);
        all.add(new PrivateFile(journal.path()));
        boolean wasThere = false;
        for (PrivateFile file : all) {
            wasThere |= file.remove();
        }
        return wasThere;
    }
}
