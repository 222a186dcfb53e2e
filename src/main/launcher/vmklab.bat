@echo off
rem Starts VmkLab: bin\vmklab.bat [arguments]. VMKLAB_JAVA_OPTS adds options for the JVM.
setlocal
call "%~dp0find-jdk.bat" 25 java || exit /b 2
for %%h in ("%~dp0..") do set "VMKLAB_HOME=%%~fh"

"%JDK_FOUND%\bin\java.exe" ^
    --module-path "%VMKLAB_HOME%\lib\javafx" --add-modules javafx.controls,javafx.swing ^
    --enable-native-access=javafx.graphics ^
    -XX:+UseSerialGC -Dfile.encoding=UTF-8 ^
    %VMKLAB_JAVA_OPTS% ^
    -cp "%VMKLAB_HOME%\lib\vmklab.jar" dev.vmklab.Main %*
exit /b %errorlevel%
