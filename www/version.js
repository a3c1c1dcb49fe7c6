/** Version of this package. The engine must report the same one: caches can mix two releases. */
export const VERSION = "0.1.0";
