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

/**
 * A cached frame on disk. The file contains the description of what determines the frame, a checksum (CRC-32) of both,
 * and the bytes that paint the frame.
 */
record FirstFrameFile(Path path) {

    /** Maximum length of a file that is read before the first frame, in bytes. A frame has some thousands. */
    private static final long LONGEST = 1 << 20;

    /**
     * Returns the bytes that paint the frame; empty if the file is damaged or has another origin.
     *
     * @param origin description of what determines the frame
     * @throws IOException if there is no such file, or it cannot be read
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
     * Reads all of a small regular file. Does not read others: a pipe might never end.
     *
     * @throws IOException if the file is longer than 1 MiB, is not a regular file, or cannot be read
     */
    static byte[] bytes(File file) throws IOException {
        if (!file.isFile() || file.length() > LONGEST) {
            throw new NoSuchFileException(file.getPath());
        }
        return Files.readAllBytes(file.toPath());
    }

    /**
     * Replaces the file.
     *
     * @param origin description of what determines the frame
     * @param painted bytes that paint the frame
     * @throws IOException if the file cannot be replaced; the old file is then unchanged
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
