package descenso.cli.start;

import descenso.progress.PrivateFile;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;

/** A picture on disk: what it follows from, a checksum of both, and the bytes that paint it. */
record FirstFrameFile(Path path) {

    /** The longest that is read before the first picture, in bytes: a picture has some thousands. */
    private static final long LONGEST = 1 << 20;

    /**
     * The picture, where it follows from just that.
     *
     * @throws IOException where there is no such file
     */
    Optional<byte[]> read(byte[] origin) throws IOException {
        byte[] file = bytes(path.toFile());
        int begin = origin.length + Long.BYTES;
        if (file.length <= begin || !Arrays.equals(file, 0, origin.length, origin, 0, origin.length)) {
            return Optional.empty();
        }
        byte[] painted = Arrays.copyOfRange(file, begin, file.length);
        boolean isWhole = ByteBuffer.wrap(file, origin.length, Long.BYTES).getLong() == checksum(origin, painted);
        return isWhole ? Optional.of(painted) : Optional.empty();
    }

    /**
     * Reads all of a small file, and nothing that is none: a pipe would never end.
     *
     * @throws IOException where it is larger, or no file
     */
    static byte[] bytes(File file) throws IOException {
        if (!file.isFile() || file.length() > LONGEST) {
            throw new NoSuchFileException(file.getPath());
        }
        return Files.readAllBytes(file.toPath());
    }

    /**
     * Replaces what was kept.
     *
     * @throws IOException where that cannot be done; the old file then stands as it was
     */
    void write(byte[] origin, byte[] painted) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(origin.length + Long.BYTES + painted.length);
        content.put(origin).putLong(checksum(origin, painted)).put(painted);
        Files.createDirectories(path.toAbsolutePath().getParent());
        new PrivateFile(path).replace(content.array());
    }

    private static long checksum(byte[] origin, byte[] painted) {
        CRC32 sum = new CRC32();
        sum.update(origin);
        sum.update(painted);
        return sum.getValue();
    }
}
