@echo off
rem Builds GSI Inspector if its sources changed, and starts it. See gsi help.
setlocal enabledelayedexpansion
set "HERE=%~dp0"
set "HERE=%HERE:~0,-1%"
set "DIST=%HERE%\target\dist"
set "JDK="
for %%d in ("%GSI_JAVA_HOME%" "%JAVA_HOME%") do if not defined JDK call :consider %%d
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\jdk-*" "%ProgramFiles%\Java\jdk-*" "%ProgramFiles%\Microsoft\jdk-*" "%USERPROFILE%\.jdks\*") do if not defined JDK call :consider "%%d"
if not defined JDK (
  echo gsi: needs a JDK 25 or newer. Install one, or point GSI_JAVA_HOME at it. 1>&2
  exit /b 3
)
where mvn >nul 2>nul || (
  echo gsi: needs Maven ^(the command mvn^) to build. Install it first. 1>&2
  exit /b 3
)
if "%1"=="test" (
  pushd "%HERE%"
  call mvn -B -ntp verify
  set "CODE=!ERRORLEVEL!"
  popd
  exit /b !CODE!
)
powershell -NoProfile -Command "$b='%DIST%\built'; if (-not (Test-Path $b)) { exit 1 }; $t=(Get-Item $b).LastWriteTime; if (Get-ChildItem '%HERE%\pom.xml','%HERE%\*\pom.xml','%HERE%\*\src\main' -Recurse | Where-Object { $_.LastWriteTime -gt $t } | Select-Object -First 1) { exit 1 }; exit 0"
if errorlevel 1 (
  echo gsi: building ^(the first time takes a few minutes^) ... 1>&2
  if exist "%DIST%" rmdir /s /q "%DIST%"
  pushd "%HERE%"
  call mvn -q -B -ntp package -Pdist -DskipTests -Dspotless.check.skip=true 1>&2
  set "CODE=!ERRORLEVEL!"
  popd
  if not "!CODE!"=="0" (
    echo gsi: the build failed; the reason stands above. 1>&2
    exit /b 4
  )
  echo built> "%DIST%\built"
)
"%JDK%\bin\java" --enable-native-access=ALL-UNNAMED "-Dgsi.home=%HERE%" -XX:+UseG1GC -XX:MetaspaceSize=128m -XX:+UseCompactObjectHeaders -Djoml.nounsafe=true %GSI_JAVA_OPTS% -cp "%DIST%\lib\*" gsi.app.Main %*
exit /b %ERRORLEVEL%

:consider
if not exist "%~1\bin\javac.exe" goto :eof
for /f "tokens=2 delims==" %%v in ('findstr /b JAVA_VERSION= "%~1\release" 2^>nul') do (
  for /f "tokens=1 delims=." %%m in (%%v) do if %%m GEQ 25 set "JDK=%~1"
)
goto :eof
