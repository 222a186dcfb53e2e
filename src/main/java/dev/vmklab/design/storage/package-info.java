/// Storage arrays, datastores and storage policies.
@NullMarked
package dev.vmklab.design.storage;

import org.jspecify.annotations.NullMarked;
